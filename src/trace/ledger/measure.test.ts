import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromRows, outer, zeros } from '../../engine/index.ts'
import { norm, retainedOf, shareOf } from './measure.ts'

const column = (...numbers: readonly number[]) => fromRows(numbers.map((number) => [number]))

test('the norm of what is very large or very small neither overflows nor vanishes', () => {
  expect(norm(column(3e200, 4e200))).toBeCloseTo(5e200, -187)
  expect(norm(column(3e-200, -4e-200)) / 5e-200).toBeCloseTo(1, 12)
  expect(norm(column(Number.MAX_VALUE))).toBe(Number.MAX_VALUE)
  expect(norm(column(Number.MIN_VALUE))).toBe(Number.MIN_VALUE)
})

test('zeros times anything finite have the norm 0', () => {
  expect(norm(outer(zeros(3, 1), column(1e200, 1e200, 1e200)))).toBe(0)
  expect(norm(outer(column(1e-200), column(1e200)))).toBeCloseTo(1, 12)
})

test('what is not finite is not hidden', () => {
  expect(norm(column(1, Number.POSITIVE_INFINITY))).toBe(Number.POSITIVE_INFINITY)
  expect(norm(column(1, Number.NaN))).toBeNaN()
})

const finite = fc.double({ min: -10, max: 10, noNaN: true })
const numbers = fc.array(finite, { minLength: 2, maxLength: 6 })

test('shares and angles do not depend on the size', () =>
  fc.assert(
    fc.property(numbers, fc.constantFrom(2 ** -600, 2 ** 700), (given, size) => {
      const plain = given.map((x) => (Math.abs(x) < 1e-6 ? 1 : x))
      const [a, sum] = [column(...plain), column(...plain.map((x, k) => x + k))]
      const [A, SUM] = [a, sum].map(({ data }) => column(...Array.from(data, (x) => x * size)))
      fc.pre(norm(sum) > 1e-6)
      expect(shareOf(A!, SUM!)).toBe(shareOf(a, sum))
      expect(retainedOf(A!, SUM!)).toMatchObject({
        lost: retainedOf(a, sum).lost,
        cosine: retainedOf(a, sum).cosine,
      })
    }),
  ))
