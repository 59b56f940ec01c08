import { describe, expect, test } from 'vitest'
import { evaluate, leavesOf } from '../expression/index.ts'
import { type Gradient, multiplyOut } from '../gradient.ts'
import { type Attr, appliedTo, arityOf, type Example, type Op } from '../op.ts'
import { seeded } from '../random.ts'
import { column, generate, type Shape, scalar, type Tensor, tensor } from '../tensor.ts'
import { isOpName, type OpName, opNamed, ops } from './index.ts'

const all: readonly Op[] = Object.values(ops)

// A power of two, so that x ± ε is exact also for x = 1000.
const epsilon = 2 ** -17

/** One example with numbers in it, random where it does not care, and a random upstream gradient. */
function applied(op: Op, { shapes, attr = {}, inputs }: Example, seed: number) {
  const random = seeded(seed)
  const number = () => 4 * random() - 2
  const x = shapes.map(([rows, cols], k) => {
    const given = inputs?.[k]
    return given ? tensor(rows, cols, given) : generate(rows, cols, number)
  })
  const y = op.forward(x, attr)
  const dy = generate(y.rows, y.cols, number)
  const share = (k: number) => multiplyOut(op.share(dy, k, y, x, attr))
  return { x, y, dy, attr, share }
}

/** op(x) with entry e of input k moved by δ, and that entry as it then really is. */
function moved(op: Op, x: readonly Tensor[], attr: Attr, k: number, e: number, delta: number) {
  const data = Float64Array.from(x[k]!.data)
  data[e]! += delta
  return { at: data[e]!, y: op.forward(x.with(k, { ...x[k]!, data }), attr) }
}

/** Of Σ w ⊙ y between two places. Subtracts before it adds: large values would eat the small change. */
function slope(w: Tensor, a: ReturnType<typeof moved>, b: ReturnType<typeof moved>): number {
  let rise = 0
  for (let r = 0; r < w.data.length; r++) rise += w.data[r]! * (b.y.data[r]! - a.y.data[r]!)
  return rise / (b.at - a.at)
}

const cases = all.flatMap((op) =>
  op.examples.map((example, n) => [`${op.name}, example ${n + 1}`, op, example] as const),
)

test.each(cases)('%s: every share is the slope of Σ w ⊙ y', (_, op, example) => {
  for (const seed of [1, 2, 3]) {
    const { x, dy, attr, share } = applied(op, example, seed)
    for (const [k, input] of x.entries()) {
      const analytic = share(k)
      expect([analytic.rows, analytic.cols]).toEqual([input.rows, input.cols])
      for (let e = 0; e < input.data.length; e++) {
        const at = (delta: number) => moved(op, x, attr, k, e, delta)
        const [below, here, above] = [at(-epsilon), at(0), at(epsilon)]
        const slopes = example.kink
          ? [slope(dy, below, here), slope(dy, here, above)]
          : [slope(dy, below, above)]
        const error = 1e-8 * Math.max(1, Math.abs(analytic.data[e]!))
        expect(analytic.data[e]).toBeGreaterThanOrEqual(Math.min(...slopes) - error)
        expect(analytic.data[e]).toBeLessThanOrEqual(Math.max(...slopes) + error)
      }
    }
  }
})

test.each(cases)(
  '%s: where there is a local derivative, share = upstream ⊙ local',
  (_, op, example) => {
    const { x, y, dy, attr, share } = applied(op, example, 4)
    if (!op.local) return expect(['product', 'router', 'distributor', 'loss']).toContain(op.role)
    for (const k of x.keys()) {
      const local = op.local(k, y, x, attr)
      expect([...share(k).data]).toEqual(Array.from(local.data, (slope, e) => dy.data[e]! * slope))
    }
  },
)

test.each(cases)('%s: neither direction writes into what it is given', (_, op, example) => {
  const { x, y, dy, share } = applied(op, example, 5)
  const before = structuredClone({ x, y, dy })
  for (const k of x.keys()) share(k)
  expect({ x, y, dy }).toEqual(before)
})

test.each(cases)('%s: its formulas speak of all that they are given', (_, op, example) => {
  const applied = appliedTo(example.shapes, example.attr ?? {})
  expect(new Set(leavesOf(op.formula.value(applied)))).toEqual(new Set(applied.shapes.keys()))
  for (const k of applied.shapes.keys())
    expect(leavesOf(op.formula.share(k, applied))).toContain('upstream')
})

test.each(cases)('%s: what its formula says is what it computes', (_, op, example) => {
  const { x, y, attr } = applied(op, example, 7)
  const evaluated = evaluate(
    op.formula.value(appliedTo(example.shapes, attr)),
    (k) => x[Number(k)]!,
  )
  // A probability that has rounded to 0 has no logarithm; the op goes round it.
  for (const [e, value] of [...y.data].entries())
    if (Number.isFinite(evaluated.data[e])) expect(value).toBeCloseTo(evaluated.data[e]!, 12)
})

test.each(cases)('%s: the shape it announces is the shape it makes', (_, op, example) => {
  const { y } = applied(op, example, 6)
  expect(op.shape(example.shapes, example.attr ?? {})).toEqual([y.rows, y.cols])
})

test('each op is listed under its own name, with a symbol and an example', () => {
  for (const [key, op] of Object.entries(ops)) {
    expect(op.name).toBe(key)
    expect(op.symbol).not.toBe('')
    expect(op.examples.length).toBeGreaterThan(0)
  }
})

test('isOpName knows the list and nothing that objects inherit', () => {
  expect(isOpName('tanh')).toBe(true)
  expect(isOpName('toString')).toBe(false)
  expect(isOpName(3)).toBe(false)
})

describe('wrong shapes are refused with a sentence', () => {
  const [two, three, wide]: readonly Shape[] = [
    [2, 1],
    [3, 1],
    [2, 2],
  ]
  const oneShape = { refused: [two!, three!], says: /takes inputs of one shape, got 2×1 and 3×1/ }
  const table: Readonly<
    Partial<
      Record<OpName, { refused: readonly Shape[]; attr?: Record<string, number>; says: RegExp }>
    >
  > = {
    add: oneShape,
    sub: oneShape,
    mul: oneShape,
    div: oneShape,
    max: oneShape,
    matmul: { refused: [three!, two!], says: /takes \(r,k\) and \(k,c\), got 3×1 and 2×1/ },
    slice: { refused: [three!], attr: { from: 1, to: 4 }, says: /takes rows within 3×1, got 1..4/ },
    concat: { refused: [three!, wide!], says: /takes inputs of one width, got 3×1 and 2×2/ },
    softmax: { refused: [wide!], says: /takes a column, got 2×2/ },
    softmaxCrossEntropy: {
      refused: [two!],
      attr: { target: 2 },
      says: /takes a column with a row 2, got 2×1/,
    },
  }
  test.each(all.map((op) => [op.name as OpName, op] as const))('%s', (name, op) => {
    const row = table[name]
    if (row) return expect(op.shape(row.refused, row.attr ?? {})).toMatch(row.says)
    // Every other takes one input, of any shape.
    expect(arityOf(op)).toBe(1)
    expect(op.shape([wide!], {})).toEqual(name === 'sum' ? [1, 1] : wide)
  })

  test('a slice takes whole rows, forwards, at least one', () => {
    const refused = [
      [0.5, 2.5],
      [-1, 2],
      [2, 2],
      [2, 1],
    ] as const
    for (const [from, to] of refused)
      expect(ops.slice.shape([[3, 1]], { from, to })).toMatch(/takes rows within 3×1/)
  })

  test('a target is a whole row of a column', () => {
    for (const target of [-1, 0.5, Number.NaN])
      expect(ops.softmaxCrossEntropy.shape([[3, 1]], { target })).toMatch(/takes a column/)
    expect(ops.softmaxCrossEntropy.shape([[3, 2]], { target: 0 })).toMatch(/got 3×2/)
  })
})

describe('conventions', () => {
  const {
    relu,
    max,
    pow,
    sigmoid,
    tanh,
    softmax,
    softmaxCrossEntropy,
  }: Readonly<Record<OpName, Op>> = ops
  const numbers = (x: Gradient) => [...multiplyOut(x).data]
  const one = scalar(1)

  test('the slope of relu at 0 is 0', () => {
    const x = column([-1, 0, 1])
    expect(numbers(relu.share(column([1, 1, 1]), 0, x, [x], {}))).toEqual([0, 0, 1])
  })

  test('max gives all to the first input at a tie', () => {
    const [a, b] = [column([1, 2, 3]), column([1, 3, 2])]
    const y = max.forward([a, b], {})
    expect(numbers(max.local!(0, y, [a, b], {}))).toEqual([1, 0, 1])
    expect(numbers(max.local!(1, y, [a, b], {}))).toEqual([0, 1, 0])
  })

  test('the slope of x⁰ is 0, also at 0', () => {
    const x = column([0, 5])
    const y = pow.forward([x], { exponent: 0 })
    expect(numbers(y)).toEqual([1, 1])
    expect(numbers(pow.local!(0, y, [x], { exponent: 0 }))).toEqual([0, 0])
  })

  test('sigmoid saturates without NaN', () => {
    const x = column([-1e3, -40, 0, 40, 1e3])
    const y = sigmoid.forward([x], {})
    expect(numbers(y)[0]).toBe(0)
    expect(numbers(y)[1]).toBeCloseTo(4.248354255291589e-18, 30)
    expect(numbers(y).slice(2)).toEqual([0.5, 1, 1])
    expect(numbers(sigmoid.local!(0, y, [x], {})).every(Number.isFinite)).toBe(true)
  })

  test('tanh saturates without NaN', () => {
    const x = column([-1e3, 1e3])
    const y = tanh.forward([x], {})
    expect(numbers(y)).toEqual([-1, 1])
    expect(numbers(tanh.local!(0, y, [x], {}))).toEqual([0, 0])
  })

  test('softmax at ±1000 is finite, and so is what it sends back', () => {
    const x = column([-1e3, 0, 1e3])
    const p = softmax.forward([x], {})
    expect(numbers(p)).toEqual([0, 0, 1])
    expect(numbers(softmax.share(column([1, 2, 3]), 0, p, [x], {})).every(Number.isFinite)).toBe(
      true,
    )
  })

  test('softmax does not care about a constant added to all logits', () => {
    const p = softmax.forward([column([1, 2, 3])], {})
    expect(numbers(softmax.forward([column([1001, 1002, 1003])], {}))).toEqual(numbers(p))
  })

  test('cross-entropy at ±1000 is the distance to the largest logit, with gradient p − onehot', () => {
    const y = column([-1e3, 0, 1e3])
    const loss = (target: number) => numbers(softmaxCrossEntropy.forward([y], { target }))
    expect([loss(0), loss(1), loss(2)]).toEqual([[2000], [1000], [0]])
    expect(numbers(softmaxCrossEntropy.share(one, 0, one, [y], { target: 0 }))).toEqual([-1, 0, 1])
  })

  test('the gradient of cross-entropy sums to 0', () => {
    const dy = softmaxCrossEntropy.share(one, 0, one, [column([1, -2, 0.5])], { target: 1 })
    expect(numbers(dy).reduce((a, b) => a + b)).toBeCloseTo(0, 15)
  })
})

test('arityOf: how many inputs an op takes, or any number', () => {
  const arities = { tanh: 1, softmaxCrossEntropy: 1, mul: 2, matmul: 2, add: null, concat: null }
  for (const [name, arity] of Object.entries(arities))
    expect(arityOf(opNamed(name as OpName))).toBe(arity)
})
