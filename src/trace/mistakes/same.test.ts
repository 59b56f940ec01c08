import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  accumulate,
  column,
  type Gradient,
  multiplyOut,
  outer,
  type Tensor,
  tensor,
} from '../../engine/index.ts'
import { sameGradient } from './same.ts'

// Few different numbers, so that sums are often the same by another way.
const number = fc.constantFrom(0, -0, 1, -1, 0.5, 2, 0.1, Number.NaN, Number.POSITIVE_INFINITY)
const vector = (length: number) =>
  fc.array(number, { minLength: length, maxLength: length }).map(column)
const term = fc.tuple(vector(3), vector(2)).map(([left, right]): Gradient => outer(left, right))
const plain = fc
  .array(number, { minLength: 6, maxLength: 6 })
  .map((numbers): Gradient => tensor(3, 2, numbers))
const sum = fc
  .array(fc.oneof(term, term, plain), { minLength: 1, maxLength: 4 })
  .map((terms) => terms.reduce((total, share) => accumulate(total, share)))

const equal = (a: Tensor, b: Tensor) => {
  const other = [...b.data]
  return [...a.data].every(
    (value, k) => value === other[k] || (Number.isNaN(value) && Number.isNaN(other[k])),
  )
}

test('two gradients are the same if, and only if, their numbers are once multiplied out', () => {
  fc.assert(
    fc.property(sum, sum, (a, b) => {
      // By another object, so that nothing multiplied out for one call helps the next.
      expect(sameGradient(a, b)).toBe(equal(multiplyOut({ ...a }), multiplyOut({ ...b })))
      expect(sameGradient(a, multiplyOut({ ...a }))).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('a gradient and none are not the same; none and none are', () => {
  expect(sameGradient(column([0]), null)).toBe(false)
  expect(sameGradient(null, null)).toBe(true)
})
