import { expect, test } from 'vitest'
import { inFull, percent } from './numberText.ts'
import { mistakesWords } from './panels/mistakes/index.ts'

test.each([
  [0, '0 %', '0%'],
  [0.1134, '11.3 %', '11.3%'],
  [-0.25, '−25.0 %', '−25.0%'],
  [1.504, '150.4 %', '150.4%'],
  [0.0042, '0.42 %', '0.42%'],
  [-0.0042, '−0.42 %', '−0.42%'],
  [1e-7, '1.0e−5 %', '1.0e−5%'],
  [Number.POSITIVE_INFINITY, '∞', '∞'],
  [Number.NEGATIVE_INFINITY, '−∞', '−∞'],
  [Number.NaN, 'NaN', 'NaN'],
])('%f as per cent is %s, in Korean %s', (part, english, korean) => {
  expect(percent(part, mistakesWords.en.percent)).toBe(english)
  expect(percent(part, mistakesWords.ko.percent)).toBe(korean)
})

test.each([
  [0.1, '0.1'],
  [-1 / 3, '−0.3333333333333333'],
  [2e-7, '2e−7'],
  [Number.POSITIVE_INFINITY, '∞'],
  [Number.NEGATIVE_INFINITY, '−∞'],
  [Number.NaN, 'NaN'],
])('%f in full is %s', (value, text) => {
  expect(inFull(value)).toBe(text)
})
