import fc from 'fast-check'
import { expect, test } from 'vitest'
import { largestType, signed } from './shortNumbers.ts'

test('a number for a small place has a sign, and is never printed as zero when it is not', () => {
  expect([0.126, -0.5, 0, 0.004, -0.0004, 1e-5, 12345].map((value) => signed(value))).toEqual([
    '+0.13',
    '−0.50',
    '0',
    '+0.004',
    '−0.0004',
    '+1.0e−5',
    '+1.2e+4',
  ])
})

test('type is as large as the longest number allows, and no higher than its place', () => {
  expect(largestType([0.12], 100, 6)).toBe(6)
  const short = largestType([0.12, -0.5], 10, 6)
  expect(short).toBeLessThan(6)
  // +0.004 is one digit longer than +0.12.
  expect(largestType([0.12, 0.004], 10, 6)).toBeLessThan(short)
})

test('twice the place is twice the type', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ noNaN: true }), { minLength: 1, maxLength: 12 }), (data) => {
      expect(largestType(data, 20, 12)).toBeCloseTo(2 * largestType(data, 10, 6))
    }),
  )
})
