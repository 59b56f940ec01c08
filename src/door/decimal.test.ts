import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isDecimal } from './decimal.ts'

test.each([
  '0',
  '12',
  '-12',
  '+12',
  '0.5',
  '.5',
  '-.5',
  '2.',
  '2.e3',
  '1e5',
  '1E-5',
  '1e+5',
  '1e999',
])('%j is one', (text) => expect(isDecimal(text)).toBe(true))

test.each(['', ' ', ' 1', '1 ', '.', '-', 'e5', '1e', '1e+', '0x10', '1_000', '1,5', '--1', '１'])(
  '%j is none',
  (text) => expect(isDecimal(text)).toBe(false),
)

test.each(['NaN', 'Infinity', '-Infinity', 'abc'])('nor is %s', (text) =>
  expect(isDecimal(text)).toBe(false),
)

test('every finite number as JavaScript writes it is one', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(isDecimal(String(value))).toBe(true)
    }),
  )
})
