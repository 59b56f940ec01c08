import { expect, test } from 'vitest'
import { clipped, freshMemory, type OptimizerName, optimizers, updated } from './optimizers.ts'
import { column, type Tensor } from './tensor.ts'

const rates = { rate: 0.1, epsilon: 0 }

/** W and memory after two steps with the gradients 2 and −1, then 2 and 0. */
function twoSteps(name: OptimizerName) {
  let value: Tensor = column([1, 1])
  let memory = freshMemory(value)
  for (const gradient of [column([2, -1]), column([2, 0])])
    ({ value, memory } = updated(name, { value, gradient, memory }, rates))
  return { value: [...value.data], memory: [...memory.data] }
}

const near = (numbers: readonly number[]) => numbers.map((x) => expect.closeTo(x, 12))

test('sgd walks against the gradient and remembers nothing', () => {
  // 1 − 0.1·2 − 0.1·2, 1 + 0.1·1
  expect(twoSteps('sgd')).toEqual({ value: near([0.6, 1.1]), memory: [0, 0] })
})

test('momentum keeps nine tenths of its velocity', () => {
  // v = 2, then 0.9·2 + 2 = 3.8; −1, then −0.9
  expect(twoSteps('momentum')).toEqual({
    value: near([1 - 0.2 - 0.38, 1 + 0.1 + 0.09]),
    memory: near([3.8, -0.9]),
  })
})

test('adagrad divides by the root of all squares so far', () => {
  // m = 4, then 8; 1, then 1. The first step is the rate itself, whatever the gradient.
  expect(twoSteps('adagrad')).toEqual({
    value: near([1 - 0.1 - 0.2 / Math.sqrt(8), 1 + 0.1]),
    memory: near([8, 1]),
  })
})

test('adagrad adds ε under the root, so that a zero gradient moves nothing', () => {
  const zero = column([0])
  const moved = updated(
    'adagrad',
    { value: column([1]), gradient: zero, memory: zero },
    { rate: 0.1, epsilon: 1e-8 },
  )
  expect(moved.value).toEqual(column([1]))
  const one = updated(
    'adagrad',
    { value: column([1]), gradient: column([3]), memory: zero },
    { rate: 0.1, epsilon: 7 },
  )
  expect(one.value.data[0]).toBeCloseTo(1 - 0.3 / 4, 12)
})

test('an optimiser writes into nothing it is given', () => {
  const given = { value: column([1]), gradient: column([2]), memory: column([3]) }
  const before = structuredClone(given)
  for (const name of Object.keys(optimizers) as OptimizerName[]) updated(name, given, rates)
  expect(given).toEqual(before)
})

test('clipped cuts each element by itself', () => {
  expect(clipped(column([-7, -5, 0.5, 5, 8]), 5)).toEqual(column([-5, -5, 0.5, 5, 5]))
})
