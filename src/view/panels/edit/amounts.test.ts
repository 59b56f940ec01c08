import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editable, factorOf, moved, pixelOf } from './amounts.ts'

test.each([
  [[0], 0.01],
  [[0.5, -0.2], 0.01],
  [[3, 1], 0.01],
  [[40], 0.1],
  [[-5000, 1], 10],
  [[0.03], 0.001],
  [[1e-9], 0.0001],
])('among %j a pixel is worth %d', (data, worth) =>
  expect(pixelOf(Float64Array.from(data))).toBeCloseTo(worth, 12),
)

test('Shift is ten times as much, Alt a tenth', () => {
  expect(factorOf({ shiftKey: true, altKey: false })).toBe(10)
  expect(factorOf({ shiftKey: false, altKey: true })).toBe(0.1)
})

test('what is moved has no dust, and stays in range', () => {
  expect(moved(0.2, 0.1)).toBe(0.3)
  expect(Object.is(moved(0.1, -0.1), 0)).toBe(true)
  expect(moved(65500, 100)).toBe(65504)
  expect(moved(-65500, -100)).toBe(-65504)
})

test('a number to be edited is the number to six digits', () =>
  fc.assert(
    fc.property(fc.double({ min: -65504, max: 65504, noNaN: true }), (value) => {
      const off = Math.abs(Number(editable(value)) - value)
      expect(off).toBeLessThanOrEqual(1e-5 * Math.abs(value))
    }),
  ))
