import { expect, test } from 'vitest'
import { differences } from '../fixtures/close.ts'
import { accumulate, type Gradient, isFactors, multiplyOut, outer } from './gradient.ts'
import { seeded } from './random.ts'
import { column, filled, fromRows, generate, plus, product, transposed } from './tensor.ts'

const random = seeded(7)
const matrix = (rows: number, cols: number) => generate(rows, cols, () => 2 * random() - 1)

test('factors multiplied out are left times right transposed', () => {
  expect(multiplyOut(outer(column([1, 2]), column([3, 4, 5])))).toEqual(
    fromRows([
      [3, 4, 5],
      [6, 8, 10],
    ]),
  )
  const [left, right] = [matrix(3, 2), matrix(4, 2)]
  const expected = product(left, transposed(right))
  expect(multiplyOut(outer(left, right))).toEqual(expected)
})

test('a one-hot factor fills one column', () => {
  expect(multiplyOut(outer(column([1, 2]), column([0, 1, 0])))).toEqual(
    fromRows([
      [0, 1, 0],
      [0, 2, 0],
    ]),
  )
})

test('what has overflowed is none the less multiplied with every zero', () => {
  const left = column([Number.NaN, Number.POSITIVE_INFINITY, 2])
  const right = column([0, 1, -0])
  const expected = product(left, transposed(right))
  expect(multiplyOut(outer(left, right))).toEqual(expected)
  expect([...expected.data].slice(0, 6)).toEqual([NaN, NaN, NaN, NaN, Infinity, NaN])
})

test('a tensor multiplied out is itself', () => {
  const x = matrix(2, 2)
  expect(multiplyOut(x)).toBe(x)
})

test('a sum of factors stays factors and holds the earlier total as it was', () => {
  const first = accumulate(null, outer(matrix(3, 1), matrix(2, 1)))
  const second = accumulate(first, outer(matrix(3, 1), matrix(2, 1)))
  expect(isFactors(second) && second.rest).toBe(first)
})

test('sums in every mixture of factors and tensors are the sums of the products', () => {
  const [f, g] = [outer(matrix(3, 1), matrix(2, 1)), outer(matrix(3, 2), matrix(2, 2))]
  const [x, y] = [matrix(3, 2), matrix(3, 2)]
  const mixtures: readonly Gradient[][] = [
    [f, g],
    [f, x],
    [x, f],
    [x, y],
    [f, x, g, y],
    [x, f, g],
    [f, accumulate(g, f)],
  ]
  for (const shares of mixtures) {
    const total = shares.reduce<Gradient | null>(accumulate, null)!
    const expected = shares.map(multiplyOut).reduce(plus)
    expect(differences(multiplyOut(total), expected, 1e-14)).toEqual([])
  }
})

test('the order of looking at totals does not change them', () => {
  const shares = Array.from({ length: 5 }, () => outer(matrix(3, 1), matrix(2, 1)))
  const totals = () => {
    const made: Gradient[] = []
    for (const share of shares) made.push(accumulate(made.at(-1) ?? null, share))
    return made
  }
  const upwards = totals().map(multiplyOut)
  const downwards = totals().reverse().map(multiplyOut).reverse()
  expect(downwards).toEqual(upwards)
})

test('looking twice gives the very same tensor', () => {
  const total = accumulate(outer(column([1]), column([2])), outer(column([3]), column([4])))
  expect(multiplyOut(total)).toBe(multiplyOut(total))
})

test('accumulate writes into neither of its arguments', () => {
  const parts = { x: matrix(3, 2), left: matrix(3, 1), right: matrix(2, 1) }
  const before = structuredClone(parts)
  const share = outer(parts.left, parts.right)
  const total = accumulate(parts.x, share)
  multiplyOut(accumulate(accumulate(total, parts.x), share))
  expect(parts).toEqual(before)
  expect(share.rest).toBe(null)
})

test('ten thousand terms are multiplied out without recursion', () => {
  let total: Gradient | null = null
  for (let n = 0; n < 10_000; n++) total = accumulate(total, outer(column([1]), column([1])))
  expect(multiplyOut(total!)).toEqual(filled(1, 1, 10_000))
})
