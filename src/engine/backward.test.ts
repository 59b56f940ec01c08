import { describe, expect, test } from 'vitest'
import { differences } from '../fixtures/close.ts'
import { fixture } from '../fixtures/read.ts'
import { backward, backwardOrder, pulls } from './backward.ts'
import { multiplyOut } from './gradient.ts'
import type { Attr } from './op.ts'
import type { OpName } from './ops/index.ts'
import { type Id, lossOf, nodeNamed, startTape, type Tape } from './tape.ts'
import { column, plus, scalar } from './tensor.ts'

type Apply = (symbol: string, op: OpName, inputs: readonly string[], attr?: Attr) => void

/** A circuit of scalars: leaves with numbers, then ops by the names of what they take; the last is the loss. */
function circuit(leaves: Readonly<Record<string, number>>, build: (apply: Apply) => void): Tape {
  const tape = startTape()
  const ids = new Map<string, Id>()
  for (const [symbol, value] of Object.entries(leaves))
    ids.set(symbol, tape.leaf('parameter', { symbol }, scalar(value)))
  let last = 0
  build((symbol, op, inputs, attr) => {
    last = tape.apply(
      op,
      inputs.map((name) => ids.get(name)!),
      { symbol },
      attr,
    )
    ids.set(symbol, last)
  })
  return tape.finish(last)
}

const gradientAt = (tape: Tape, name: string): number | undefined =>
  backward(tape).get(nodeNamed(tape, name)!.id)?.data[0]

describe('the circuits of the notes', () => {
  interface Circuit {
    readonly name: string
    readonly inputs: Readonly<Record<string, number>>
    readonly value: number
    readonly gradients: Readonly<Record<string, number>>
    readonly intermediate: {
      readonly values: Readonly<Record<string, number>>
      readonly gradients: Readonly<Record<string, number>>
    }
  }

  /** Each by its gates, under the names that the reference gives to the values between. */
  const builds: Readonly<Record<string, (apply: Apply) => void>> = {
    // (x + y) · z
    add_mul: (apply) => {
      apply('q', 'add', ['x', 'y'])
      apply('f', 'mul', ['q', 'z'])
    },
    // 1 / (1 + e^−(w0·x0 + w1·x1 + w2))
    sigmoid: (apply) => {
      apply('w0x0', 'mul', ['w0', 'x0'])
      apply('w1x1', 'mul', ['w1', 'x1'])
      apply('sum1', 'add', ['w0x0', 'w1x1'])
      apply('dot', 'add', ['sum1', 'w2'])
      apply('neg', 'neg', ['dot'])
      apply('exp', 'exp', ['neg'])
      apply('plus1', 'add', ['exp', 'one'])
      apply('f', 'pow', ['plus1'], { exponent: -1 })
    },
    // 2 · (x·y + max(z, w))
    max: (apply) => {
      apply('mul', 'mul', ['x', 'y'])
      apply('max', 'max', ['z', 'w'])
      apply('add', 'add', ['mul', 'max'])
      apply('f', 'mul', ['two', 'add'])
    },
    // (x + σ(y)) / (σ(x) + (x + y)²)
    staged: (apply) => {
      apply('sigy', 'sigmoid', ['y'])
      apply('num', 'add', ['x', 'sigy'])
      apply('sigx', 'sigmoid', ['x'])
      apply('xpy', 'add', ['x', 'y'])
      apply('xpysqr', 'pow', ['xpy'], { exponent: 2 })
      apply('den', 'add', ['sigx', 'xpysqr'])
      apply('invden', 'pow', ['den'], { exponent: -1 })
      apply('f', 'mul', ['num', 'invden'])
    },
  }
  const { circuits } = fixture<{ circuits: readonly Circuit[] }>('circuits')

  test('all of them are here', () => {
    expect(circuits.map(({ name }) => name)).toEqual(Object.keys(builds))
  })

  test.each(circuits)('$name: every value and every gradient', (given) => {
    const { name, inputs, value, gradients, intermediate } = given
    const tape = circuit({ ...inputs, one: 1, two: 2 }, builds[name]!)
    const valueAt = (node: string) => nodeNamed(tape, node)!.value.data[0]
    const named = (numbers: object, of: (node: string) => number | undefined) =>
      Object.fromEntries(Object.keys(numbers).map((node) => [node, of(node)]))
    const actual = {
      value: lossOf(tape),
      values: named(intermediate.values, valueAt),
      gradients: named({ ...gradients, ...intermediate.gradients }, (at) => gradientAt(tape, at)),
    }
    const expected = {
      value,
      values: intermediate.values,
      gradients: { ...gradients, ...intermediate.gradients },
    }
    expect(differences(actual, expected)).toEqual([])
  })

  test('σ in one piece has the gradient of the chain of gates', () => {
    const { inputs, gradients } = circuits.find(({ name }) => name === 'sigmoid')!
    const tape = circuit(inputs, (apply) => {
      apply('w0x0', 'mul', ['w0', 'x0'])
      apply('w1x1', 'mul', ['w1', 'x1'])
      apply('dot', 'add', ['w0x0', 'w1x1', 'w2'])
      apply('f', 'sigmoid', ['dot'])
    })
    const actual = Object.keys(gradients).map((name) => [name, gradientAt(tape, name)])
    expect(differences(Object.fromEntries(actual), gradients)).toEqual([])
  })
})

test('x ⊙ x receives two shares: dx = 2x', () => {
  const tape = circuit({ x: 3 }, (apply) => apply('y', 'mul', ['x', 'x']))
  expect(gradientAt(tape, 'x')).toBe(6)
  expect([...pulls(tape)].map(({ input, share }) => [input, multiplyOut(share).data[0]])).toEqual([
    [0, 3],
    [1, 3],
  ])
})

test('a value used in two places receives the sum of both', () => {
  const tape = circuit({ x: 2, y: 5 }, (apply) => {
    apply('a', 'mul', ['x', 'y'])
    apply('b', 'exp', ['x'])
    apply('loss', 'add', ['a', 'b'])
  })
  expect(gradientAt(tape, 'x')).toBeCloseTo(5 + Math.exp(2), 12)
})

test('a share arrives with the total so far, and neither is written later', () => {
  const tape = circuit({ x: 2 }, (apply) => {
    apply('a', 'neg', ['x'])
    apply('b', 'neg', ['x'])
    apply('c', 'neg', ['x'])
    apply('loss', 'add', ['a', 'b', 'c'])
  })
  const intoX = [...pulls(tape)].filter(({ to }) => to === 0)
  expect(intoX.map(({ total }) => multiplyOut(total).data[0])).toEqual([-1, -2, -3])
  expect(intoX.map(({ share }) => multiplyOut(share).data[0])).toEqual([-1, -1, -1])
})

test('dL/dL is 1', () => {
  const tape = circuit({ x: 2 }, (apply) => apply('loss', 'exp', ['x']))
  expect(gradientAt(tape, 'loss')).toBe(1)
})

test('what the loss does not depend on receives no gradient', () => {
  const tape = startTape()
  const x = tape.leaf('parameter', { symbol: 'x' }, scalar(1))
  const unused = tape.leaf('parameter', { symbol: 'unused' }, scalar(1))
  const aside = tape.apply('mul', [x, unused], { symbol: 'aside' })
  const loss = tape.apply('exp', [x], { symbol: 'loss' })
  const later = tape.apply('exp', [loss], { symbol: 'later' })
  const gradients = backward(tape.finish(loss))
  for (const id of [unused, aside, later]) expect(gradients.has(id)).toBe(false)
  expect(gradients.get(x)!.data[0]).toBe(Math.E)
})

test('data receives no gradient unless it is asked for', () => {
  for (const asked of [false, true]) {
    const tape = startTape()
    const W = tape.leaf('parameter', { symbol: 'W' }, scalar(2))
    const x = tape.leaf('input', { symbol: 'x' }, scalar(5), asked)
    const one = tape.leaf('constant', { symbol: 'one' }, scalar(1))
    const Wx = tape.apply('mul', [W, x], { symbol: 'Wx' })
    const gradients = backward(tape.finish(tape.apply('add', [Wx, one], { symbol: 'loss' })))
    expect(gradients.get(W)!.data[0]).toBe(5)
    expect(gradients.get(x)?.data[0]).toBe(asked ? 2 : undefined)
    expect(gradients.has(one)).toBe(false)
  }
})

test('stages are taken from the last to the first, the nodes of one stage from left to right', () => {
  const tape = startTape()
  const x = tape.leaf('parameter', { symbol: 'x' }, column([1, 2]))
  const [a, b, c] = tape.together(() => [
    tape.apply('tanh', [x], { symbol: 'a' }),
    tape.apply('exp', [x], { symbol: 'b' }),
    tape.apply('neg', [x], { symbol: 'c' }),
  ])
  const [left, right] = tape.together(() => [
    tape.apply('add', [a!, b!], { symbol: 'left' }),
    tape.apply('mul', [b!, c!], { symbol: 'right' }),
  ])
  const both = tape.apply('add', [left!, right!], { symbol: 'both' })
  const finished = tape.finish(tape.apply('sum', [both], { symbol: 'loss' }))
  expect(backwardOrder(finished).map(({ name }) => name)).toEqual([
    ...['loss', 'both'],
    ...['left', 'right'],
    ...['a', 'b', 'c'],
  ])
})

test('a rule may lose a share on the way, or add otherwise', () => {
  const tape = circuit({ x: 2, y: 3 }, (apply) => {
    apply('a', 'mul', ['x', 'y'])
    apply('loss', 'mul', ['a', 'x'])
  })
  const without = backward(tape, {
    share: (honest, from) => (from.name === 'a' ? null : honest()),
    total: (before, share) => (before ? plus(multiplyOut(before), multiplyOut(share)) : share),
  })
  expect(without.get(0)!.data[0]).toBe(6) // only a = x·y, of y·2x = 12
  expect(without.has(1)).toBe(false)
})
