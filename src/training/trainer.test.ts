import { expect, test } from 'vitest'
import { initialise, type Tensors, unroll } from '../cells/index.ts'
import { readTraining } from '../cli/case.ts'
import { writtenTensors } from '../cli/result.ts'
import { Given } from '../door/index.ts'
import { lossOf, nodeNamed, oneHot } from '../engine/index.ts'
import { differences } from '../fixtures/close.ts'
import { fixture, fixturesOf } from '../fixtures/read.ts'
import { type Iteration, type Training, train } from './trainer.ts'

const take = (training: Training, count: number): readonly Iteration[] => {
  const run = train(training)
  return Array.from({ length: count }, () => run.next().value)
}

test.each(fixturesOf('unrolled-training-oracle/1'))(
  '%s: every loss and the parameters at the end',
  (name) => {
    const { expected } = fixture<{ expected: object }>(name)
    const { training, iterations } = readTraining(new Given(fixture(name)))
    const run = take(training, iterations)
    const actual = {
      losses: run.map(({ loss }) => loss),
      parameters: writtenTensors(run.at(-1)!.parameters),
    }
    expect(differences(actual, expected, 1e-7)).toEqual([])
  },
)

const model = {
  cell: 'lstm',
  activation: 'tanh',
  inputSize: 3,
  hiddenSize: 4,
  outputSize: 3,
} as const
const sample: Training = {
  model,
  parameters: initialise(model, 1, 1),
  data: [0, 1, 2, 0, 1, 2, 0, 1],
  sequenceLength: 3,
  update: { optimizer: 'sgd', rate: 0, epsilon: 0, clip: null },
}

/** The loss over some of the data, and the states after it. */
function pass(from: number, to: number, initial: Tensors) {
  const { data, parameters } = sample
  const tape = unroll({
    model,
    parameters,
    initial,
    inputs: data.slice(from, to).map((k) => oneHot(3, k)),
    targets: data.slice(from + 1, to + 1),
  })
  const state = (symbol: string) => nodeNamed(tape, `t${to - from}.${symbol}`)!.value
  return { loss: lossOf(tape), states: { h: state('h'), c: state('c') } }
}

test('the state is carried on by value, and starts over when fewer than T + 1 characters are left', () => {
  const first = pass(0, 3, {})
  const second = pass(3, 6, first.states)
  expect(take(sample, 4).map(({ loss }) => loss)).toEqual([
    first.loss,
    second.loss,
    ...[first.loss, second.loss], // of 8 characters, 6 and 7 are too few
  ])
})

test('exactly T + 1 characters are enough', () => {
  const losses = take({ ...sample, data: [0, 1, 2, 0] }, 2).map(({ loss }) => loss)
  expect(losses).toEqual([pass(0, 3, {}).loss, pass(0, 3, {}).loss])
})

test('training on a ten-letter text brings the loss below a tenth', () => {
  const data = [0, 1, 2, 2, 1, 0, 0, 1, 2, 2, 1]
  const update = { optimizer: 'adagrad', rate: 0.2, epsilon: 1e-8, clip: 5 } as const
  const run = take({ ...sample, data, sequenceLength: 10, update }, 200)
  expect(run.at(-1)!.loss).toBeLessThan(run[0]!.loss / 10)
})

test('the parameters it starts from are not written', () => {
  const before = structuredClone(sample.parameters)
  take({ ...sample, update: { ...sample.update, rate: 0.1 } }, 3)
  expect(sample.parameters).toEqual(before)
})
