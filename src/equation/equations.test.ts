import { describe, expect, test } from 'vitest'
import { initialise, presets, sequenceOf, unroll } from '../cells/index.ts'
import { map, multiplyOut, type OptimizerName, optimizers, type Tensor } from '../engine/index.ts'
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
import { plainLabel } from './label.ts'
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

/** What the terms make, by loops of this file's own. */
function madeBy({ operation, terms, result }: Equation): number[][] {
  const given = terms.map(rowsIn)
  const [a, b, d] = given
  const each = (f: (r: number, c: number) => number) =>
    rowsIn(result).map((row, r) => row.map((_, c) => f(r, c)))
  switch (operation.kind) {
    case 'sum':
      return each((r, c) => {
        let sum = 0
        for (const [k, one] of given.entries()) sum += operation.signs[k]! * one[r]![c]!
        return sum
      })
    case 'times':
      return each((r, c) => a![r]![c]! * b![r]![c]!)
    case 'product':
      return each((r, c) => {
        let sum = 0
        for (const [k, left] of a![r]!.entries()) sum += left * b![k]![c]!
        return sum
      })
    case 'apply':
      return each((r, c) => {
        const x = a![r]![c]!
        if (operation.op === 'tanh') return Math.tanh(x)
        if (operation.op === 'sigmoid') return 1 / (1 + Math.exp(-x))
        throw new Error(operation.op)
      })
    case 'softmax': {
      const total = a!.reduce((sum, [x]) => sum + Math.exp(x!), 0)
      return a!.map(([x]) => [Math.exp(x!) / total])
    }
    case 'surprise':
      return [[-Math.log(a![operation.target]![0]!)]]
    case 'excess':
      return each((r, c) => a![0]![0]! * (b![r]![c]! - d![r]![c]!))
    case 'stack':
      return given.flat()
    case 'gather':
      return [[a!.flat().reduce((sum, x) => sum + x, 0)]]
    case 'one':
      return [[1]]
    case 'clip':
      return each((r, c) => Math.max(-operation.bound, Math.min(operation.bound, a![r]![c]!)))
    case 'squares':
      return each((r, c) => a![r]![c]! + b![r]![c]! ** 2)
    case 'velocity':
      return each((r, c) => 0.9 * a![r]![c]! + b![r]![c]!)
    case 'downhill':
      return each((r, c) => a![r]![c]! - 0.1 * b![r]![c]!)
    case 'rooted':
      return each((r, c) => a![r]![c]! - (0.1 * b![r]![c]!) / Math.sqrt(d![r]![c]! + 1e-8))
  }
}

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
          const merged = shares.length === 1 && shares[0]!.operation.kind === 'stack'
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
        const { operation, result, terms } = equation
        if (operation.kind !== 'product' && operation.kind !== 'times') continue
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
  expect(loss.operation.kind).toBe('gather')
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
  const losses = equations.filter(({ operation }) => operation.kind === 'surprise')
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
