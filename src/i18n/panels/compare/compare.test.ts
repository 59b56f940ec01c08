import { expect, test } from 'vitest'
import { compareWords } from './index.ts'

const { en, ko } = compareWords

test.each([
  [1.02, '0.98 times what', '약 0.98배입니다'],
  [4.788, '0.21 times what', '약 0.21배입니다'],
  [48.3, '1/48 of', '약 48분의 1입니다'],
  [9_960, '1/10,000 of', '약 1만분의 1입니다'],
  [1_234, '1/1,200 of', '약 1200분의 1입니다'],
  [12_345, '1/12,000 of', '약 1만 2천분의 1입니다'],
  [6.04e4, '1/60,000 of', '약 6만분의 1입니다'],
  [3.5e6, '1/3,500,000 of', '약 350만분의 1입니다'],
  [1.2e8, '1/120,000,000 of', '약 1억 2천만분의 1입니다'],
  [2e12, '1/10¹² of', '약 2조분의 1입니다'],
  [9e12, '1/10¹³ of', '약 9조분의 1입니다'],
  [3e23, '1/10²³ of', '약 10²³분의 1입니다'],
])('a gradient that is %d times smaller at t = 1, in words', (factor, english, korean) => {
  expect(en.norms.smaller('RNN', 4, factor)).toContain(`at t = 1 about ${english} `)
  expect(ko.norms.smaller('RNN', 4, factor)).toBe(`RNN: t = 1에서는 t = 4의 ${korean}.`)
})

test('and one that is larger', () => {
  expect(en.norms.larger('RNN', 4, 4.788)).toBe(
    'RNN: at t = 1 about 4.8 times what it is at t = 4.',
  )
  expect(ko.norms.larger('RNN', 4, 6.04e4)).toBe('RNN: t = 1에서는 t = 4의 약 6만배입니다.')
})

test('what is beyond all numbers is not dressed up as one', () => {
  expect(en.norms.larger('RNN', 4, Number.POSITIVE_INFINITY)).toContain('∞ times')
  expect(ko.norms.smaller('RNN', 4, Number.NaN)).toContain('NaN')
})
