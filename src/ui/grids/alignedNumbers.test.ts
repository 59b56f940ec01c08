import { expect, test } from 'vitest'
import { decimalsOf, formatterOf } from './alignedNumbers.ts'

const written = (...numbers: number[]) => numbers.map(formatterOf(numbers))

test('numbers of one tensor have the decimals that suit its largest', () => {
  expect(written(0.10149, -0.0988, 0.1484)).toEqual(['+0.101', '−0.099', '+0.148'])
  expect(written(1.8411, -0.733)).toEqual(['+1.841', '−0.733'])
  expect(written(0.0607, -0.0241)).toEqual(['+0.0607', '−0.0241'])
  expect(written(123.456, 1)).toEqual(['+123.5', '+1.0'])
})

test('where there is room, more decimals', () => {
  const wide = [1.8411, -0.73303]
  expect(wide.map(formatterOf(wide, decimalsOf(wide, 1)))).toEqual(['+1.8411', '−0.7330'])
  expect(written(5.5893868)).toEqual(['+5.589387'])
})

test('only zero is written as zero', () => {
  expect(written(1, 0, -0, 0.00004)).toEqual(['+1.000', '0', '0', '+4.0e−5'])
})

test('very large and very small tensors are written with exponents', () => {
  expect(written(123456, 1)).toEqual(['+1.23e+5', '+1.00e+0'])
  expect(written(-0.0000123)).toEqual(['−1.23e−5'])
})

test('what is no number says so', () => {
  expect(written(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY)).toEqual([
    'NaN',
    '+∞',
    '−∞',
  ])
})
