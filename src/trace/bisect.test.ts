import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstWhere } from './bisect.ts'

test('finds what a search from the start finds', () =>
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 20 })),
      fc.integer({ min: 0, max: 21 }),
      (all, bound) => {
        const sorted = all.toSorted((a, b) => a - b)
        const found = sorted.findIndex((one) => one >= bound)
        expect(firstWhere(sorted.length, (k) => sorted[k]! >= bound)).toBe(
          found < 0 ? sorted.length : found,
        )
      },
    ),
  ))
