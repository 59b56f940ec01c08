import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromRows } from '../../engine/index.ts'
import { exact, exactRows, javascript, python } from './exactNumbers.ts'

test('every number reads back as itself', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(Number(exact(value, javascript))).toBe(value)
    }),
  )
})

test('zero keeps its sign, and what is no ordinary number its name', () => {
  expect([-0, Number.NaN, Number.NEGATIVE_INFINITY].map((one) => exact(one, python))).toEqual([
    '-0.0',
    'float("nan")',
    '-float("inf")',
  ])
  expect([Number.NaN, Number.POSITIVE_INFINITY].map((one) => exact(one, javascript))).toEqual([
    'NaN',
    'Infinity',
  ])
})

test('a matrix is written row by row', () => {
  const rows = [
    [1, 0.1],
    [-2e-7, 3],
  ]
  expect(exactRows(fromRows(rows), python, '  ')).toBe('[\n  [1, 0.1],\n  [-2e-7, 3],\n]')
})
