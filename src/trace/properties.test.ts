import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import {
  activations,
  type CellName,
  cellNamed,
  cells,
  type Pass,
  parametersOfModel,
  unroll,
} from '../cells/index.ts'
import {
  backward,
  checkEntries,
  generate,
  multiplyOut,
  type OptimizerName,
  oneHot,
  optimizers,
  plus,
  seeded,
  type Tape,
  type Tensor,
} from '../engine/index.ts'
import { differences } from '../fixtures/close.ts'
import { readTrace } from './file/read.ts'
import { writeTrace } from './file/write.ts'
import { knownAt } from './known.ts'
import { type MistakeName, mistakes } from './mistakes/mistakes.ts'
import { stepName } from './names.ts'
import { type Recording, record } from './record.ts'
import type { Trace } from './trace.ts'

vi.setConfig({ testTimeout: 60_000 })
const settings = { numRuns: 100, seed: 2 }
const size = (max: number) => fc.integer({ min: 1, max })

/** Any cell of any small size, over any short sequence, with any numbers within ±1. */
const passes: fc.Arbitrary<Pass> = fc
  .record({
    cell: fc.constantFrom(...(Object.keys(cells) as CellName[])),
    activation: fc.constantFrom(...activations),
    inputSize: size(5),
    hiddenSize: size(4),
    outputSize: size(5),
    steps: fc.array(fc.record({ symbol: fc.nat(4), target: fc.option(fc.nat(4)) }), {
      minLength: 1,
      maxLength: 5,
    }),
    dense: fc.boolean(),
    state: fc.boolean(),
    seed: fc.integer(),
  })
  .map(({ steps, dense, state, seed, ...model }) => {
    const random = seeded(seed)
    const numbers = (rows: number, cols: number) => generate(rows, cols, () => 2 * random() - 1)
    const parameters = parametersOfModel(model).map(
      ({ name, shape }) => [name, numbers(...shape)] as const,
    )
    const carries = state ? cellNamed(model.cell).carries : []
    const { inputSize: V, hiddenSize: H, outputSize: O } = model
    const targets = steps.map(({ target }) => (target === null ? null : target % O))
    return {
      model,
      parameters: Object.fromEntries(parameters),
      initial: Object.fromEntries(carries.map((symbol) => [symbol, numbers(H, 1)])),
      inputs: steps.map(({ symbol }) => (dense ? numbers(V, 1) : oneHot(V, symbol % V))),
      targets: targets.some((target) => target !== null) ? targets : targets.fill(0, -1),
    }
  })

/** With or without an update, clipping and mistakes. */
const recordings: fc.Arbitrary<Required<Omit<Recording, 'memory'>>> = fc.record({
  update: fc.option(
    fc.record({
      optimizer: fc.constantFrom(...(Object.keys(optimizers) as OptimizerName[])),
      rate: fc.constantFrom(0.1, 0.001),
      epsilon: fc.constant(1e-8),
      clip: fc.option(fc.constantFrom(5, 0.01)),
    }),
  ),
  mistakes: fc.subarray(Object.keys(mistakes) as MistakeName[]),
})

const everything = { inputs: true, initial: true }

/** How near any relu stands to its kink, where left and right slope differ and no check can hold. */
const nearestKink = (tape: Tape) =>
  Math.min(
    ...tape.nodes.flatMap(({ op, inputs }) =>
      op === 'relu' ? Array.from(tape.nodes[inputs[0]!]!.value.data, Math.abs) : [],
    ),
  )

test('the gradient of every parameter, input and initial state is the central difference', () => {
  const property = fc.property(passes, (pass) => {
    const tape = unroll(pass, everything)
    fc.pre(nearestKink(tape) > 0.01)
    const gradients = backward(tape)
    for (const { id, name, leaf, value } of tape.nodes) {
      if (leaf === null || leaf === 'constant') continue
      const analytic = gradients.get(id) ?? generate(value.rows, value.cols, () => 0)
      for (const found of checkEntries(tape, id, analytic))
        if (!found.agrees) expect.fail(`${name}: ${JSON.stringify(found)}`)
    }
  })
  fc.assert(property, settings)
})

test('at every arrival the total is the sum of the shares so far', () => {
  const property = fc.property(passes, (pass) => {
    const tape = unroll(pass, everything)
    const sums = new Map<number, Tensor>()
    for (const step of record(tape).steps) {
      if (step.kind !== 'backward') continue
      const [share, before] = [multiplyOut(step.share), sums.get(step.to)]
      sums.set(step.to, before ? plus(before, share) : share)
      expect(differences(multiplyOut(step.total), sums.get(step.to), 1e-12)).toEqual([])
    }
    const gradients = backward(tape)
    for (const [id, sum] of sums) expect(differences(gradients.get(id), sum, 1e-12)).toEqual([])
  })
  fc.assert(property, settings)
})

test('before the first step no computed value and no gradient is known, after the last all that backward() returns', () => {
  const property = fc.property(passes, (pass) => {
    const tape = unroll(pass, everything)
    const trace = record(tape)
    for (const [id, { value, gradient, state }] of knownAt(trace, -1).entries()) {
      expect(value).toBe(tape.nodes[id]!.op === null ? tape.nodes[id]!.value : null)
      expect([gradient, state]).toEqual([null, 'not reached'])
    }
    const gradients = backward(tape)
    for (const [id, { value, gradient, state }] of knownAt(
      trace,
      trace.steps.length - 1,
    ).entries()) {
      expect(value).toBe(tape.nodes[id]!.value)
      expect(gradient && multiplyOut(gradient)).toEqual(gradients.get(id) ?? null)
      expect(state).toBe(gradients.has(id) ? 'final' : 'not reached')
    }
  })
  fc.assert(property, settings)
})

test('step by step a gradient is not reached, partial, final, in this order, one term at a time', () => {
  const order = ['not reached', 'partial', 'final']
  const property = fc.property(passes, recordings, (pass, recording) => {
    const trace = record(unroll(pass, everything), recording)
    let before = knownAt(trace, -1)
    for (const [n, step] of trace.steps.entries()) {
      const now = knownAt(trace, n)
      for (const [id, { state, arrived, expected, gradient }] of now.entries()) {
        const was = before[id]!
        const receives =
          (step.kind === 'backward' && step.to === id) || (step.kind === 'loss' && step.node === id)
        if (arrived !== was.arrived + (receives ? 1 : 0)) expect.fail(`${n}: arrived ${arrived}`)
        if (expected !== was.expected) expect.fail(`${n}: expected ${expected}`)
        if (order.indexOf(state) < order.indexOf(was.state))
          expect.fail(`${n}: ${was.state} → ${state}`)
        const due = arrived === 0 ? 0 : arrived < expected ? 1 : 2
        if (state !== order[due]) expect.fail(`${n}: ${state} at ${arrived} of ${expected}`)
        if ((gradient === null) !== (arrived === 0)) expect.fail(`${n}: gradient without a term`)
      }
      before = now
    }
    for (const { arrived, expected } of before) expect(arrived).toBe(expected)
  })
  fc.assert(property, settings)
})

/** Everything in a trace as plain numbers and names, factors multiplied out. */
const plain = (trace: Trace) => ({
  ...trace,
  steps: trace.steps.map((step, n) => ({
    name: stepName(trace, n),
    ...step,
    ...(step.kind === 'backward'
      ? { share: multiplyOut(step.share), total: multiplyOut(step.total) }
      : {}),
  })),
})

test('a trace survives JSON both ways, also with an update and with mistakes in it', () => {
  const property = fc.property(passes, recordings, (pass, recording) => {
    const trace = record(unroll(pass, everything), recording)
    const text = JSON.stringify(writeTrace(trace))
    const read = readTrace(JSON.parse(text))
    const [there, back] = [plain(trace), plain(read)]
    if (!isDeepStrictEqual(back, there)) expect(back).toEqual(there) // slow, but names the place
    expect(JSON.stringify(writeTrace(read))).toBe(text)
  })
  fc.assert(property, settings)
})
