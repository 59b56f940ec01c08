import { expect, test } from 'vitest'
import { percent } from './percent.ts'

test.each([
  [0, '0 %'],
  [0.1134, '11.3 %'],
  [1.504, '150 %'],
  [0.0042, '0.42 %'],
  [1e-7, '1.0e−5 %'],
  [Number.POSITIVE_INFINITY, '∞'],
])('%f is %s', (part, text) => {
  expect(percent(part)).toBe(text)
})
