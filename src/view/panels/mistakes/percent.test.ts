import { expect, test } from 'vitest'
import { mistakesWords } from '../../../i18n/why/mistakes/index.ts'
import { percent } from './percent.ts'

test.each([
  [0, '0 %', '0%'],
  [0.1134, '11.3 %', '11.3%'],
  [1.504, '150 %', '150%'],
  [0.0042, '0.42 %', '0.42%'],
  [1e-7, '1.0e−5 %', '1.0e−5%'],
  [Number.POSITIVE_INFINITY, '∞', '∞'],
])('%f is %s, in Korean %s', (part, english, korean) => {
  expect(percent(part, mistakesWords.en.percent)).toBe(english)
  expect(percent(part, mistakesWords.ko.percent)).toBe(korean)
})
