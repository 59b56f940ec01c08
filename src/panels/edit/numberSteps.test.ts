import fc from 'fast-check'
import { expect, test } from 'vitest'
import { half } from '../../settings/index.ts'
import { apartFrom, editable, factorOf, moved, pixelOf } from './numberSteps.ts'

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

test.each([
  ['half of 0.1', [0.1], half(0.1), '0.09998'],
  ['half of −0.161', [-0.161], half(-0.161), '-0.16101'],
  ['the same, where it was 0.1851', [0.185, 0.1851], half(0.185), '0.18506'],
  ['before −0.161 was typed', [half(-0.161)], -0.1613, '-0.1613'],
  ['two that differ late', [0.123456789], 0.123456788, '0.123456788'],
  ['a far one', [9], 0.3095, '0.3095'],
  ['zero', [0.5], 0, '0'],
])('%s, apart from %j: %d in as many digits as it takes', (_, others, value, text) =>
  expect(apartFrom(others, value)).toBe(text),
)

test('two numbers that differ are never written alike', () =>
  fc.assert(
    fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (other, value) => {
      fc.pre(other !== value)
      expect(Number(apartFrom([other], value))).not.toBe(other)
    }),
  ))

test('a number to be edited is the number to six digits', () =>
  fc.assert(
    fc.property(fc.double({ min: -65504, max: 65504, noNaN: true }), (value) => {
      const off = Math.abs(Number(editable(value)) - value)
      expect(off).toBeLessThanOrEqual(1e-5 * Math.abs(value))
    }),
  ))
