import fc from 'fast-check'
import { expect, test } from 'vitest'
import { half, largestHalf, packed } from './packed.ts'

test.each([
  [0, 0],
  [1, 1],
  [-0.5, -0.5],
  [0.1, 0.0999755859375],
  [1 / 3, 0.333251953125],
  [65504, 65504],
  [65519, 65504],
  [65520, Number.POSITIVE_INFINITY],
  [2 ** -24, 2 ** -24],
  [2 ** -25, 0],
  [2047.5, 2048],
  [2 ** -14 - 2 ** -26, 2 ** -14],
])('%d is %d in half precision', (value, expected) => expect(half(value)).toBe(expected))

test('what is in half precision stays so, and nothing moves by more than half of its last digit', () =>
  fc.assert(
    fc.property(fc.double({ min: -largestHalf, max: largestHalf, noNaN: true }), (value) => {
      expect(half(half(value))).toBe(half(value))
      expect(Math.abs(half(value) - value)).toBeLessThanOrEqual(
        Math.max(2 ** -25, Math.abs(value) * 2 ** -11),
      )
    }),
  ))

test('packed numbers read back as they were', () =>
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -100, max: 100, noNaN: true }).map(half), { minLength: 1 }),
      (numbers) => {
        expect(packed.parse(packed.print(numbers))).toEqual({ value: numbers })
      },
    ),
  ))

test('forty numbers take a hundred and some letters', () =>
  expect(packed.print(Array(40).fill(0.25)).length).toBe(111))

test.each(['', 'f16.', 'f32.AAAA', 'f16.AAAAA', 'f16.AAAA', 'f16.AHw', 'f16.AP8', 'f16.%%'])(
  'refuses %s',
  (text) => expect(packed.parse(text)).toMatchObject({ expected: { kind: 'packed numbers' } }),
)

test('one number that is none, or is endless, and the whole list is refused', () =>
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -100, max: 100, noNaN: true })),
      fc.array(fc.double({ min: -100, max: 100, noNaN: true })),
      fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 65520),
      (before, after, strange) => {
        const text = packed.print([...before, strange, ...after])
        expect(packed.parse(text)).toMatchObject({ expected: { kind: 'packed numbers' } })
      },
    ),
  ))
