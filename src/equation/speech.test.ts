import { expect, test } from 'vitest'
import { type Label, sign } from './label.ts'
import { type Speech, spokenLabel, spokenText } from './speech.ts'

const speech: Speech = {
  signs: { '⊙': 'into', '−': 'minus', '+': 'plus', '/': 'over', Σ: 'the sum of', '★': '별' },
  times: 'times',
  transposed: 'transpose',
  squared: 'squared',
  power: (exponent) => `to the ${exponent}`,
  rows: (from, to) => `rows ${from} to ${to}`,
  entry: (row) => `entry ${row}`,
  where: (left, relation, right) =>
    `1 where ${left} ${relation === '>' ? 'over' : 'at least'} ${right}`,
  norm: (of) => `the norm of ${of}`,
  stack: (parts) => `the stack of ${parts}`,
}
const letter = (text: string, sub?: string, sup?: string) => ({
  text,
  italic: true,
  ...(sub && { sub }),
  ...(sup && { sup }),
})
const said = (...label: Label) => spokenLabel(label, speech)

test('letters of a name one by one, words as words', () => {
  expect(said(letter('dh', 't−1'))).toBe('d h t minus 1')
  expect(said(letter('W', 'hh', '⊤'))).toBe('W h h transpose')
  expect(said(letter('dh', 'raw, t'))).toBe('d h raw t')
  expect(said(letter('loss'))).toBe('loss')
  const quotient = [sign('‖d'), letter('L'), sign(' / d'), letter('h', 't'), sign('‖')]
  expect(said(...quotient)).toBe('the norm of d L over d h t')
})

test('a product written side by side is said; a function and its argument are not one', () => {
  expect(said(letter('W', 'hh'), sign(' '), letter('h', 't'))).toBe('W h h times h t')
  expect(said({ ...sign('tanh'), sup: '2' }, sign(' '), letter('c', 't'))).toBe('tanh squared c t')
})

test('powers, and brackets by what they mean', () => {
  expect(said(letter('x', undefined, '−2'))).toBe('x to the minus 2')
  expect(said(letter('d'), sign('[1…2]'))).toBe('d rows 1 to 2')
  expect(said(letter('p'), sign('[3]'))).toBe('p entry 3')
  expect(said(sign('['), letter('a'), sign(' ≥ '), letter('b'), sign('] ⊙ '), letter('dc'))).toBe(
    '1 where a at least b into d c',
  )
  expect(said(sign('['), letter('a'), sign('; '), letter('b'), sign(']'))).toBe('the stack of a, b')
})

test('signs stand apart from what they meet, a particle stays at its word', () => {
  expect(spokenText('(1−z)/2', speech)).toBe('(1 minus z) over 2')
  expect(spokenText('★에 더해', speech)).toBe('별에 더해')
})
