import { describe, expect, test } from 'vitest'
import { readCase } from '../cli/case.ts'
import { Given } from '../door/index.ts'
import {
  backward,
  column,
  filled,
  lossOf,
  multiplyOut,
  nodeNamed,
  oneHot,
  pulls,
  sliceRows,
  type Tape,
  zeros,
} from '../engine/index.ts'
import { differences } from '../fixtures/close.ts'
import { fixture } from '../fixtures/read.ts'
import { initialise } from './initialise.ts'
import { type CellName, cellNamed, cells } from './list.ts'
import { type Pass, parametersOfModel, type Tensors, unroll } from './unroll.ts'

const names = Object.keys(cells) as CellName[]

/** A small network over three steps. */
function sample(cell: CellName, change: Partial<Pass> = {}): Pass {
  const model = { cell, activation: 'tanh', inputSize: 4, hiddenSize: 3, outputSize: 4 } as const
  return {
    model,
    parameters: initialise(model, 1),
    initial: {},
    inputs: [0, 1, 2].map((k) => oneHot(4, k)),
    targets: [1, 2, 3],
    ...change,
  }
}

const valueAt = (tape: Tape, name: string) => nodeNamed(tape, name)!.value
const gradientsByName = (tape: Tape) =>
  new Map([...backward(tape)].map(([id, gradient]) => [tape.nodes[id]!.name, gradient]))

describe.each(names)('%s', (cell) => {
  const { carries, gates } = cellNamed(cell)

  test('at every time step there are its states, its gates, logits, probabilities and a loss', () => {
    const tape = unroll(sample(cell))
    for (const time of [1, 2, 3])
      for (const symbol of ['x', ...carries, ...gates, 'y', 'p', 'L'])
        expect(nodeNamed(tape, `t${time}.${symbol}`)?.time).toBe(time)
    for (const { name } of parametersOfModel(sample(cell).model))
      expect(nodeNamed(tape, name)).toMatchObject({ leaf: 'parameter', time: null })
  })

  test('the loss is the sum over time of −ln p[target]', () => {
    const pass = sample(cell)
    const tape = unroll(pass)
    const terms = pass.targets.map(
      (target, k) => -Math.log(valueAt(tape, `t${k + 1}.p`).data[target!]!),
    )
    expect(lossOf(tape)).toBeCloseTo(
      terms.reduce((a, b) => a + b),
      12,
    )
  })

  test('initial states are zero unless they are set', () => {
    const of = (initial: Tensors) => lossOf(unroll(sample(cell, { initial })))
    const all = (value: number) =>
      Object.fromEntries(carries.map((symbol) => [symbol, filled(3, 1, value)]))
    expect(of({})).toBe(of(all(0)))
    expect(of({})).not.toBe(of(all(0.5)))
  })

  test('a parameter is one node for all time steps, and receives a gradient from each', () => {
    const tape = unroll(sample(cell))
    const W = nodeNamed(tape, cell === 'lstm-separate' ? 'W_hf' : 'W_hh')!
    const times = [...pulls(tape)]
      .filter(({ to }) => to === W.id)
      .map(({ from }) => tape.nodes[from]!.time)
    expect(times).toEqual([3, 2, 1])
  })

  test('inputs and initial states receive a gradient when it is wanted, and only then', () => {
    const leaves = ['t1.x', ...carries.map((symbol) => `t0.${symbol}`)]
    const plain = gradientsByName(unroll(sample(cell)))
    const wanted = gradientsByName(unroll(sample(cell), { inputs: true, initial: true }))
    for (const name of leaves) {
      expect(plain.has(name)).toBe(false)
      expect(wanted.has(name)).toBe(true)
    }
  })

  test('many to one: with a target at the last step alone, gradients still reach the first', () => {
    const tape = unroll(sample(cell, { targets: [null, null, 3] }), { initial: true })
    expect(nodeNamed(tape, 't1.L')).toBeUndefined()
    expect(nodeNamed(tape, 't1.p')).toBeDefined()
    expect(lossOf(tape)).toBe(valueAt(tape, 't3.L').data[0])
    const gradients = gradientsByName(tape)
    expect(gradients.has('t1.y')).toBe(false)
    for (const name of ['t1.h', 't0.h']) expect(gradients.get(name)).not.toEqual(zeros(3, 1))
  })

  test('a target at the first step alone: what comes later receives nothing', () => {
    const gradients = gradientsByName(unroll(sample(cell, { targets: [1, null, null] })))
    expect([...gradients.keys()].filter((name) => /^t[23]/.test(name))).toEqual([])
  })
})

describe('what cannot be unrolled throws', () => {
  test('no time step, or no target', () => {
    const noLoss = 'no time step has a target, so there is no loss'
    expect(() => unroll(sample('rnn', { inputs: [], targets: [] }))).toThrow(noLoss)
    expect(() => unroll(sample('rnn', { targets: [null, null, null] }))).toThrow(noLoss)
  })

  test('a parameter that is missing or of another shape', () => {
    const { parameters } = sample('lstm')
    const { b_h: _, ...without } = parameters
    expect(() => unroll(sample('lstm', { parameters: without }))).toThrow('b_h takes 12×1 numbers')
    const other = { ...parameters, W_hh: zeros(3, 3) }
    expect(() => unroll(sample('lstm', { parameters: other }))).toThrow('W_hh takes 12×3 numbers')
  })

  test('an input, a state or a target that does not fit', () => {
    expect(() => unroll(sample('rnn', { inputs: [column([1, 2])], targets: [0] }))).toThrow(
      'xh: matmul takes (r,k) and (k,c), got 3×4 and 2×1',
    )
    expect(() => unroll(sample('lstm', { initial: { c: zeros(2, 1) } }))).toThrow('fc: mul takes')
    expect(() => unroll(sample('gru', { targets: [4, 1, 1] }))).toThrow(
      'L: softmaxCrossEntropy takes a column with a row 4, got 4×1',
    )
  })
})

test.each(['relu', 'identity', 'tanh'] as const)(
  'an RNN with %s as its activation',
  (activation) => {
    const { model } = sample('rnn')
    const tape = unroll(sample('rnn', { model: { ...model, activation } }))
    const { op, inputs } = nodeNamed(tape, 't2.h')!
    expect([op, tape.nodes[inputs[0]!]!.name]).toEqual([activation, 't2.hraw'])
  },
)

describe.each(['hello-lstm', 'lstm-dense-input'])('%s with its gates apart', (name) => {
  const stacked = readCase(new Given(fixture(name)))
  const H = stacked.model.hiddenSize
  const gates = ['i', 'f', 'o', 'g'] as const
  const wanted = { inputs: true, initial: true }

  /** The four blocks of rows of W_xh, W_hh and b_h, by the names that the separate gates give them. */
  const apart = (tensors: Tensors): Tensors =>
    Object.fromEntries(
      Object.entries(tensors).flatMap(([key, value]) => {
        const letter = { W_xh: 'W_x', W_hh: 'W_h', b_h: 'b_' }[key]
        if (letter === undefined) return [[key, value]]
        return gates.map((gate, k) => [letter + gate, sliceRows(value, k * H, (k + 1) * H)])
      }),
    )

  const one = unroll(stacked, wanted)
  const four = unroll(
    {
      ...stacked,
      model: { ...stacked.model, cell: 'lstm-separate' },
      parameters: apart(stacked.parameters),
    },
    wanted,
  )
  const symbols = ['x', 'iraw', 'fraw', 'oraw', 'graw', ...gates, 'c', 'tanhc', 'h', 'y', 'L']
  const nodes = ['t0.h', 't0.c'].concat(
    stacked.inputs.flatMap((_, k) => symbols.map((symbol) => `t${k + 1}.${symbol}`)),
  )

  test('has the same values', () => {
    for (const node of nodes)
      expect(differences(valueAt(four, node).data, valueAt(one, node).data, 1e-13)).toEqual([])
  })

  test('has the same gradients, row for row', () => {
    const [ofOne, ofFour] = [gradientsByName(one), gradientsByName(four)]
    for (const node of nodes)
      expect(differences(ofFour.get(node)!.data, ofOne.get(node)!.data, 1e-13)).toEqual([])
    const learned = Object.keys(stacked.parameters).map((key) => [key, ofOne.get(key)!])
    for (const [key, rows] of Object.entries(apart(Object.fromEntries(learned))))
      expect(differences(ofFour.get(key)!.data, multiplyOut(rows).data, 1e-13)).toEqual([])
  })
})
