import { expect, test } from 'vitest'
import {
  column,
  fromRows,
  generate,
  oneHot,
  product,
  sliceRows,
  stackRows,
  tensor,
  toRows,
  transposedProduct,
} from './tensor.ts'

const a = fromRows([
  [1, 2, 3],
  [4, 5, 6],
])

test('tensor(2, 2, …) takes exactly four numbers, and copies them', () => {
  expect(() => tensor(2, 2, [1, 2, 3])).toThrow('a 2×2 tensor takes 4 numbers, got 3')
  const numbers = [1, 2, 3, 4]
  const made = tensor(2, 2, numbers)
  numbers[0] = 9
  expect(toRows(made)).toEqual([
    [1, 2],
    [3, 4],
  ])
})

test('fromRows refuses rows of different lengths', () => {
  expect(() => fromRows([[1, 2], [3]])).toThrow('takes 4 numbers, got 3')
})

test('numbers are kept row by row', () => {
  expect([...generate(2, 3, (r, c) => 10 * r + c).data]).toEqual([0, 1, 2, 10, 11, 12])
})

test('oneHot(4, 2) is 0 0 1 0', () => {
  expect(oneHot(4, 2)).toEqual(column([0, 0, 1, 0]))
})

test('product is rows times columns', () => {
  expect(product(a, column([1, 0, -1]))).toEqual(column([-2, -2]))
})

test('transposedProduct(a, b) is aᵀ·b', () => {
  expect(transposedProduct(a, column([1, -1]))).toEqual(column([-3, -3, -3]))
})

test('slices stacked again are the whole', () => {
  expect(stackRows([sliceRows(a, 0, 1), sliceRows(a, 1, 2)])).toEqual(a)
})
