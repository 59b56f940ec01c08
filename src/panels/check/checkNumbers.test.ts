import { expect, test } from 'vitest'
import { plainLabel } from '../../equation/index.ts'
import { contrasted, epsilonLabel, powerOf, precise } from './checkNumbers.ts'

test('a relative error is a mantissa and a power of ten, where it is small', () => {
  const text = (value: number) => plainLabel(powerOf(value))
  expect([2.14e-10, 0.0032, 1e-5, 0.0321, 1, 0].map(text)).toEqual([
    '2.1 × 10^−10',
    '3.2 × 10^−3',
    '1.0 × 10^−5',
    '0.032',
    '1.0',
    '0',
  ])
  expect([Number.NaN, Number.POSITIVE_INFINITY].map(text)).toEqual(['NaN', '∞'])
})

test('an ε has no decimals, and 1 is not written', () => {
  expect([1e-5, 5e-6, 0.1].map((value) => plainLabel(epsilonLabel(value)))).toEqual([
    '10^−5',
    '5 × 10^−6',
    '10^−1',
  ])
})

test('a gradient has nine decimals, or seven digits where it is small or large, and always a sign', () => {
  expect([0.060771029, -7.3572, 2.5e-7, -1e6, 0].map(precise)).toEqual([
    '+0.060771029',
    '−7.357200000',
    '+2.500000e−7',
    '−1.000000e+6',
    '0',
  ])
  expect([Number.NaN, Number.NEGATIVE_INFINITY].map(precise)).toEqual(['NaN', '−∞'])
})

test('two losses are cut where they begin to differ', () => {
  expect(contrasted(4.648057223, 4.648057044)).toEqual(['4.648057', '223000000', '044000000'])
  expect(contrasted(1.5, 1.5)).toEqual(['1.500000000000000', '', ''])
})
