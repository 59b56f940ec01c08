import { describe, expect, test } from 'vitest'
import { initialise, presets, sequenceOf, unroll } from '../cells/index.ts'
import {
  type Expression,
  map,
  multiplyOut,
  type OptimizerName,
  optimizers,
  partsOf,
  type Tensor,
} from '../engine/index.ts'
import {
  actorOf,
  afterUpdate,
  chaptersOf,
  type MistakeName,
  record,
  type Trace,
} from '../trace/index.ts'
import { tokensOf } from './entry.ts'
import type { Equation } from './equation.ts'
import { equationsAt } from './equationsAt.ts'
import { plainLabel } from './plainLabel.ts'
import type { Term } from './term.ts'

const traceOf = (
  name: keyof typeof presets,
  optimizer: OptimizerName = 'adagrad',
  mistakes: readonly MistakeName[] = [],
): Trace =>
  record(unroll(presets[name], { initial: true }), {
    update: { optimizer, rate: 0.1, clip: 5, epsilon: 1e-8 },
    mistakes,
  })

/** The time step that a step is looked at in: its own, or that of the nearest one before which has one. */
function timeOf(trace: Trace, step: number): number {
  for (let k = step; k >= 0; k--) {
    const { time } = actorOf(trace, k)
    if (time !== null) return Math.max(1, time)
  }
  return 1
}

/** Every move of a trace with its equations. */
const movesOf = (trace: Trace, grain: 'node' | 'contribution') =>
  chaptersOf(trace, grain).map((move) => ({
    move,
    equations: equationsAt(trace, { ...move, now: timeOf(trace, move.first) }),
  }))

/** Rows as the equation has them. */
function rowsIn({ tensor: { rows, cols, data }, transposed }: Term): number[][] {
  const plain = Array.from({ length: rows }, (_, r) =>
    Array.from({ length: cols }, (_, c) => data[r * cols + c]!),
  )
  return transposed ? Array.from({ length: cols }, (_, c) => plain.map((row) => row[c]!)) : plain
}

type Rows = number[][]
type Leaves = readonly Rows[]

const spread = (a: Rows, b: Rows, f: (x: number, y: number) => number): Rows => {
  const [many, one] = a.length * a[0]!.length >= b.length * b[0]!.length ? [a, b] : [b, a]
  const single = one.length * one[0]!.length === 1
  return many.map((row, r) =>
    row.map((_, c) => {
      const [x, y] = [a, b].map((rows) =>
        rows === one && single ? rows[0]![0]! : rows[r]![c]!,
      ) as [number, number]
      return f(x, y)
    }),
  )
}

const each = (x: Rows, f: (x: number) => number): Rows => x.map((row) => row.map(f))

const functions: Readonly<Record<string, (x: number) => number>> = {
  tanh: Math.tanh,
  sigmoid: (x) => 1 / (1 + Math.exp(-x)),
  ln: Math.log,
  sqrt: Math.sqrt,
}

/** What an expression makes of rows of numbers, by loops of this file's own. */
function madeOf(of: Expression<number>, leaves: Leaves): Rows {
  const made = (part: Expression<number>) => madeOf(part, leaves)
  switch (of.kind) {
    case 'leaf':
      return leaves[of.leaf]!
    case 'number':
      return [[of.value]]
    case 'sum':
      return of.terms
        .map(({ sign, of: part }) => each(made(part), (x) => sign * x))
        .reduce((a, b) => spread(a, b, (x, y) => x + y))
    case 'times':
      return of.factors.map(made).reduce((a, b) => spread(a, b, (x, y) => x * y))
    case 'over':
      return spread(made(of.above), made(of.below), (x, y) => x / y)
    case 'power':
      return each(made(of.base), (x) => x ** of.exponent)
    case 'product': {
      const [a, b] = [made(of.left), made(of.right)]
      return a.map((row) =>
        b[0]!.map((_, c) => row.reduce((sum, left, k) => sum + left * b[k]![c]!, 0)),
      )
    }
    case 'call': {
      if (of.fn.name === 'softmax') {
        const powers = each(made(of.args[0]!), Math.exp)
        const total = powers.reduce((sum, [x]) => sum + x!, 0)
        return each(powers, (x) => x / total)
      }
      if (of.args.length === 2) return spread(made(of.args[0]!), made(of.args[1]!), Math.max)
      return each(made(of.args[0]!), functions[of.fn.name]!)
    }
    case 'stack':
      return of.parts.flatMap(made)
    case 'total':
      return [
        [
          made(of.of)
            .flat()
            .reduce((sum, x) => sum + x, 0),
        ],
      ]
    case 'entry':
      return [made(of.of)[of.row]!]
    case 'clip':
      return each(made(of.of), (x) => Math.max(-of.bound, Math.min(of.bound, x)))
    default:
      throw new Error(`no ${of.kind} in these passes`)
  }
}

/** What the terms of an equation make. */
const madeBy = ({ right, terms }: Equation): Rows => madeOf(right, terms.map(rowsIn))

const far = (made: number[][], told: number[][]) =>
  Math.max(
    ...told.flatMap((row, r) => row.map((value, c) => Math.abs(value - made[r]![c]!))),
    made.length === told.length && made[0]!.length === told[0]!.length ? 0 : Number.NaN,
  )

const flat = (tensor: Tensor) => [...tensor.data]

describe.each(['hello-slide', 'hello-lstm', 'hello-gru'] as const)('every move of %s', (name) => {
  const trace = traceOf(name)
  for (const grain of ['node', 'contribution'] as const)
    test(`has equations whose terms make what is recorded, one ${grain} at a time`, () => {
      for (const { move, equations } of movesOf(trace, grain)) {
        expect(equations.length).toBeGreaterThan(0)
        for (const equation of equations) {
          expect(equation.holds, equation.key).toBe(true)
          expect(far(madeBy(equation), rowsIn(equation.result)), equation.key).toBeLessThan(1e-12)
        }
        expect(new Set(equations.map(({ key }) => key)).size).toBe(equations.length)
        const last = equations.at(-1)!.result.tensor
        const step = trace.steps[move.last]!
        if (step.kind === 'forward')
          expect(flat(last)).toEqual(flat(trace.tape.nodes[step.node]!.value))
        if (step.kind === 'backward') {
          const shares = equations.filter(({ kind }) => kind !== 'total')
          const merged = shares.length === 1 && shares[0]!.right.kind === 'stack'
          const recorded = trace.steps
            .slice(move.first, move.last + 1)
            .flatMap((one) => (one.kind === 'backward' ? [one] : []))
          if (merged) expect(flat(last)).toEqual(flat(multiplyOut(recorded.at(-1)!.total)))
          else
            for (const [k, { share }] of recorded.entries()) {
              const { result } = shares[k]!
              const own = flat(multiplyOut(share))
              const { length } = result.tensor.data
              expect(flat(result.tensor)).toEqual(own.slice(result.offset, result.offset + length))
            }
        }
        if (step.kind === 'clip' || step.kind === 'update')
          expect(flat(last)).toEqual(flat(step.after))
      }
    })

  test('the sum of terms that a pointed-at entry shows makes that entry', () => {
    for (const { equations } of movesOf(trace, 'node'))
      for (const equation of equations) {
        const { right, result, terms } = equation
        if (right.kind !== 'product' && right.kind !== 'times') continue
        if (partsOf(right).some(({ kind }) => kind !== 'leaf')) continue
        for (const [entry, told] of flat(result.tensor).entries()) {
          const numbers = tokensOf(equation, entry).flatMap((one) => ('term' in one ? [one] : []))
          let sum = 0
          for (let k = 0; k < numbers.length; k += 2)
            sum += numbers[k]!.value * numbers[k + 1]!.value
          expect(sum).toBeCloseTo(told, 12)
          for (const { term, entry: at, value } of numbers)
            expect(rowsIn(terms[term]!).flat()[at]).toBe(value)
        }
      }
  })
})

test.each(Object.keys(optimizers) as OptimizerName[])('the update by %s', (optimizer) => {
  const trace = traceOf('hello-slide', optimizer)
  for (const { move, equations } of movesOf(trace, 'node')) {
    const step = trace.steps[move.last]!
    if (step.kind !== 'update') continue
    for (const one of equations)
      expect(far(madeBy(one), rowsIn(one.result)), one.key).toBeLessThan(1e-12)
    expect(equations.map(({ kind }) => kind)).toEqual(
      optimizer === 'sgd' ? ['update'] : ['memory', 'update'],
    )
    expect(flat(equations.at(-1)!.result.tensor)).toEqual(flat(step.after))
  }
})

test.each(['momentum', 'adagrad'] as const)(
  'a second update by %s begins with the memory of the first, to the last bit',
  (optimizer) => {
    const first = traceOf('hello-slide', optimizer)
    const { memory } = afterUpdate(first)
    const trace = record(first.tape, { update: first.update, memory })
    const equations = movesOf(trace, 'node').flatMap((one) => one.equations)
    const remembering = equations.filter(({ kind }) => kind === 'memory')
    expect(remembering).toHaveLength(5)
    for (const { terms, result } of remembering) {
      expect(terms[0]!.tensor).toBe(memory[result.node!.name])
      expect(terms[0]!.word).toBe('memory')
    }
  },
)

describe('with a mistake in the pass the record counts, and the formula is not claimed to make it', () => {
  const broken = (mistake: MistakeName, name: keyof typeof presets = 'hello-lstm') =>
    movesOf(traceOf(name, 'adagrad', [mistake]), 'node')
      .flatMap(({ equations }) => equations)
      .filter(({ holds, mistake: named, key }) => {
        expect(named, key).toBe(holds ? null : mistake) // which one it is, where it is made
        return !holds
      })
      .map(({ key }) => key)

  test('a forgotten slope', () => {
    const keys = broken('no-sigmoid-slope')
    expect(keys).toHaveLength(3 * 4 - 1) // with c₀ = 0 the forget gate of t = 1 gets 0 either way
    expect(keys).toContain('t3.dfraw')
  })
  test('tanh twice', () => expect(broken('tanh-twice', 'hello-slide')).toContain('t2.dhraw'))
  test('blocks exchanged', () => expect(broken('swap-i-f')).toContain('t4.dH'))
  test('a wrong factor', () => expect(broken('h-now-in-dW_hh')).toContain('dW_hh.t3'))
  test('= where += is meant', () => expect(broken('assign-over-time')).toContain('dW_hh.t2 total'))
})

test('a block that nothing comes to is zeros in its stack: c alone reaches t = 2 where dh is lost', () => {
  const preset = presets['hello-lstm']
  const pass = { ...preset, targets: preset.targets.with(1, null) }
  const trace = record(unroll(pass, { initial: true }), { mistakes: ['no-dh-next'] })
  const merge = movesOf(trace, 'node')
    .flatMap(({ equations }) => equations)
    .find(({ key }) => key === 't2.dH')!
  expect(merge.holds).toBe(true)
  expect(merge.terms.map(({ node }) => node?.name ?? null)).toEqual([
    ...['t2.iraw', 't2.fraw', null, 't2.graw'],
  ])
  expect(plainLabel(merge.terms[2]!.label)).toBe('0')
  expect(flat(merge.terms[2]!.tensor)).toEqual([0, 0, 0])
})

test('a long text has its losses in one column', () => {
  const sequence = sequenceOf([...'abcabcabcabcabca'])
  const model = {
    cell: 'rnn',
    activation: 'relu',
    inputSize: 3,
    hiddenSize: 2,
    outputSize: 3,
  } as const
  const { inputs, targets } = sequence
  const pass = { model, parameters: initialise(model, 1), initial: {}, inputs, targets }
  const trace = record(unroll(pass, { initial: true }))
  const all = movesOf(trace, 'node').flatMap(({ equations }) => equations)
  expect(all.every(({ holds }) => holds)).toBe(true)
  const loss = all.find(({ kind }) => kind === 'loss')!
  expect(loss.right.kind).toBe('total')
  expect(loss.terms[0]!.tensor.rows).toBe(15)
})

test('a probability that has rounded to 0 is no mistake: its loss is taken from the logits', () => {
  const preset = presets['hello-slide']
  const own = preset.parameters.b_y!
  const b_y = { ...own, data: Float64Array.from(own.data, (value, k) => (k === 0 ? 1000 : value)) }
  const trace = record(
    unroll({ ...preset, parameters: { ...preset.parameters, b_y } }, { initial: true }),
    {},
  )
  const equations = movesOf(trace, 'node').flatMap((one) => one.equations)
  const losses = equations.filter(({ key }) => /^t\d+\.L$/.test(key))
  expect(losses.map(({ result }) => result.tensor.data[0]! > 700)).toContain(true)
  expect(equations.filter(({ holds }) => !holds)).toEqual([])
})

test('a pass that has overflowed is no mistake either: its NaN come from what is multiplied', () => {
  const preset = presets['hello-slide']
  const huge = map(preset.parameters.W_hh!, (value) => value * 1e200)
  const pass = {
    ...preset,
    model: { ...preset.model, activation: 'identity' as const },
    parameters: { ...preset.parameters, W_hh: huge },
  }
  const trace = record(unroll(pass, { initial: true }), {})
  const equations = movesOf(trace, 'contribution').flatMap((one) => one.equations)
  const strange = equations.filter(({ result }) => [...result.tensor.data].some(Number.isNaN))
  expect(strange.length).toBeGreaterThan(0)
  expect(equations.filter(({ holds }) => !holds).map(({ key }) => key)).toEqual([])
})
