import { expect, test } from 'vitest'
import { initialise, type Model, unroll } from '../cells/index.ts'
import { column, oneHot, tensor } from '../engine/index.ts'
import { hasFiniteNumbers, record, type Update } from './index.ts'

const model: Model = {
  cell: 'rnn',
  activation: 'identity',
  hiddenSize: 2,
  inputSize: 3,
  outputSize: 3,
}
const sgd: Update = { optimizer: 'sgd', rate: 1, epsilon: 1e-8, clip: null }

/** Three time steps with W_hh = w·I. */
const traceWith = (w: number, update: Update = sgd, h0 = [1, 1]) =>
  record(
    unroll(
      {
        model,
        parameters: { ...initialise(model, 1, 0), W_hh: tensor(2, 2, [w, 0, 0, w]) },
        initial: { h: column(h0) },
        inputs: [0, 1, 2].map((k) => oneHot(3, k)),
        targets: [1, 2, 0],
      },
      { initial: true },
    ),
    { update },
  )

test('the numbers of an ordinary pass are finite', () =>
  expect(hasFiniteNumbers(traceWith(0.5))).toBe(true))

test.each<[string, ReturnType<typeof traceWith>]>([
  ['a value overflows', traceWith(1e120)],
  ['a gradient overflows alone', traceWith(1e160, sgd, [0, 0])],
  ['a weight overflows in its update alone', traceWith(0.5, { ...sgd, rate: 1e308 }, [100, 100])],
])('where %s they are not', (_, trace) => expect(hasFiniteNumbers(trace)).toBe(false))
