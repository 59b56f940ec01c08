import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { type CellName, initialise, presets, unroll } from '../../cells/index.ts'
import {
  backward,
  chainRule,
  type Id,
  nodeNamed,
  oneHot,
  parametersOf,
  plus,
  type Rule,
  type Tape,
  type Tensor,
  zeros,
} from '../../engine/index.ts'
import { differences } from '../../fixtures/close.ts'
import { record } from '../record.ts'
import {
  isTruncatedKnown,
  longestDistance,
  prepareTruncated,
  truncatedGradient,
} from './truncated.ts'

vi.setConfig({ testTimeout: 60_000 })

/** The chain rule, but nothing gets from time step s−k+1 to the one before. */
const cutRule = (s: number, k: number): Rule => ({
  ...chainRule,
  share: (honest, from, input, _upstream, { nodes }) =>
    nodes[from.inputs[input]!]!.op !== null &&
    from.time !== null &&
    nodes[from.inputs[input]!]!.time === from.time - 1 &&
    from.time === s - k + 1
      ? null
      : honest(),
})

/** By the letter of the definition: a backward pass for every loss, cut off, and all added up. */
function reference(tape: Tape, parameter: Id, k: number): Tensor {
  const { rows, cols } = tape.nodes[parameter]!.value
  return tape.nodes[tape.loss]!.inputs.map((loss) =>
    backward({ ...tape, loss }, cutRule(tape.nodes[loss]!.time!, k)).get(parameter),
  ).reduce<Tensor>((sum, one) => (one ? plus(sum, one) : sum), zeros(rows, cols))
}

/** Any cell over any short sequence; some steps have no target. */
const tapes = fc
  .record({
    cell: fc.constantFrom<CellName>('rnn', 'lstm', 'lstm-separate', 'gru'),
    hiddenSize: fc.integer({ min: 1, max: 4 }),
    steps: fc.array(fc.record({ symbol: fc.nat(2), target: fc.option(fc.nat(2)) }), {
      minLength: 1,
      maxLength: 6,
    }),
    seed: fc.nat(1000),
  })
  .map(({ cell, hiddenSize, steps, seed }) => {
    const model = { cell, activation: 'tanh', inputSize: 3, hiddenSize, outputSize: 3 } as const
    const targets = steps.map(({ target }) => target)
    return unroll({
      model,
      parameters: initialise(model, seed),
      initial: {},
      inputs: steps.map(({ symbol }) => oneHot(3, symbol)),
      targets: targets.some((target) => target !== null) ? targets : targets.fill(0, -1),
    })
  })

test('cut at k steps: what a backward pass for every loss, cut off there, adds up to', () => {
  const property = fc.property(tapes, fc.integer({ min: 1, max: 7 }), (tape, k) => {
    const trace = record(tape)
    for (const { id, name } of parametersOf(tape))
      expect(
        differences(truncatedGradient(trace, id, k), reference(tape, id, k), 1e-12, name),
      ).toEqual([])
  })
  fc.assert(property, { numRuns: 100, seed: 3 })
})

test('cut at T steps or more nothing is lost', () => {
  const property = fc.property(tapes, fc.nat(3), (tape, more) => {
    const trace = record(tape)
    const whole = backward(tape)
    for (const { id, name, value } of parametersOf(tape)) {
      const cut = truncatedGradient(trace, id, longestDistance(tape) + more)
      const wanted = whole.get(id) ?? zeros(value.rows, value.cols)
      expect(differences(cut, wanted, 1e-12, name)).toEqual([])
    }
  })
  fc.assert(property, { numRuns: 100, seed: 4 })
})

describe.each(Object.entries(presets))('%s', (_, preset) => {
  const tape = unroll(preset)
  const trace = record(tape)
  const of = (name: string, k: number) => truncatedGradient(trace, nodeNamed(tape, name)!.id, k)

  test('the output layer loses nothing by a cut: its gradients cross no time step', () => {
    for (const name of ['W_hy', 'b_y'])
      expect(differences(of(name, 1), of(name, 4), 1e-12)).toEqual([])
  })

  test('W_xh loses something at every cut but the last', () => {
    for (const k of [1, 2, 3]) expect(of('W_xh', k)).not.toEqual(of('W_xh', k + 1))
  })

  test('W_hh receives nothing from t = 1, where h_0 is zero, so the cut at 3 of 4 loses nothing', () => {
    for (const k of [1, 2]) expect(of('W_hh', k)).not.toEqual(of('W_hh', k + 1))
    expect(of('W_hh', 3)).toEqual(of('W_hh', 4))
  })
})

test('a cut is worked out bit by bit, and then known, as are all cuts before it', () => {
  const trace = record(unroll(presets['hello-lstm']))
  expect(isTruncatedKnown(trace, 1)).toBe(false)
  const pieces = [...prepareTruncated(trace, 3)]
  expect(pieces.length).toBeGreaterThan(4 * 10)
  for (const k of [1, 2, 3]) expect(isTruncatedKnown(trace, k)).toBe(true)
  expect(isTruncatedKnown(trace, 4)).toBe(false)
  expect([...prepareTruncated(trace, 2)]).toEqual([])
})

test('a piece that is given up leaves nothing behind', () => {
  const trace = record(unroll(presets['hello-lstm']))
  prepareTruncated(trace, 4).next()
  expect(isTruncatedKnown(trace, 1)).toBe(false)
})
