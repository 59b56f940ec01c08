import { describe, expect, test } from 'vitest'
import { josa, type ParticlePair } from './josa.ts'

const table: readonly (readonly [text: string, pair: ParticlePair, expected: string])[] = [
  // Hangul, as ever.
  ['그래디언트', '을/를', '그래디언트를'],
  ['값', '을/를', '값을'],
  ['분배기', '와/과', '분배기와'],
  ['편향', '와/과', '편향과'],
  ['서울', '으로/로', '서울로'],
  ['값', '으로/로', '값으로'],
  ['한'.normalize('NFD'), '이/가', `${'한'.normalize('NFD')}이`],
  // Letters of their own: the names of consonants end in a consonant.
  ['ㄱ', '은/는', 'ㄱ은'],
  ['ㄹ', '으로/로', 'ㄹ로'],
  ['ㅋ', '으로/로', 'ㅋ으로'],
  ['ㅏ', '은/는', 'ㅏ는'],
  // Digits by their Sino-Korean names.
  ['0', '을/를', '0을'],
  ['1', '을/를', '1을'],
  ['2', '을/를', '2를'],
  ['3', '을/를', '3을'],
  ['4', '을/를', '4를'],
  ['5', '을/를', '5를'],
  ['6', '을/를', '6을'],
  ['7', '을/를', '7을'],
  ['8', '을/를', '8을'],
  ['9', '을/를', '9를'],
  ['10', '은/는', '10은'],
  ['0.125', '이/가', '0.125가'],
  ['−1', '와/과', '−1과'],
  ['1', '으로/로', '1로'],
  ['7', '으로/로', '7로'],
  ['8', '으로/로', '8로'],
  ['3', '으로/로', '3으로'],
  ['6', '으로/로', '6으로'],
  ['2', '으로/로', '2로'],
  // Latin letters by their names.
  ['L', '은/는', 'L은'],
  ['M', '은/는', 'M은'],
  ['N', '은/는', 'N은'],
  ['R', '은/는', 'R은'],
  ['l', '으로/로', 'l로'],
  ['R', '으로/로', 'R로'],
  ['n', '으로/로', 'n으로'],
  ['T', '은/는', 'T는'],
  ['V', '은/는', 'V는'],
  ['GRU', '은/는', 'GRU는'],
  ['LSTM', '은/는', 'LSTM은'],
  ['RNN', '을/를', 'RNN을'],
  // Words that are not read letter by letter.
  ['tanh', '은/는', 'tanh는'],
  ['softmax', '이/가', 'softmax가'],
  ['JSON', '을/를', 'JSON을'],
  ['σ', '이/가', 'σ가'],
  ['★', '은/는', '★은'],
  ['★', '으로/로', '★로'],
  ['⊙', '은/는', '⊙은'],
  ['⊙', '으로/로', '⊙으로'],
  ['±5', '을/를', '±5를'],
  ['±0.1', '을/를', '±0.1을'],
  // Names as the equations write them.
  ['W_xh', '을/를', 'W_xh를'],
  ['W_hy', '이/가', 'W_hy가'],
  ['b_h', '은/는', 'b_h는'],
  ['h_t', '은/는', 'h_t는'],
  ['h_t−1', '은/는', 'h_t−1은'],
  ['c_t−1', '으로/로', 'c_t−1로'],
  ['t+1', '을/를', 't+1을'],
  ['t−2', '을/를', 't−2를'],
  ['h_raw', '이/가', 'h_raw가'],
  ['h_raw,t', '을/를', 'h_raw,t를'],
  ['dh_3', '을/를', 'dh_3을'],
  ['L_2', '을/를', 'L_2를'],
  ['1 − h_t²', '을/를', '1 − h_t²을'],
  ['x_tᵀ', '이/가', 'x_tᵀ가'],
  ['h₀', '은/는', 'h₀은'],
  // What closes is not said.
  ['(1 − z_t)', '을/를', '(1 − z_t)를'],
  ['d(W_hh h_t−1)', '은/는', 'd(W_hh h_t−1)은'],
  ['‘l’', '은/는', '‘l’은'],
  ['‘e’', '은/는', '‘e’는'],
  ['“값”', '을/를', '“값”을'],
  ['f′', '은/는', 'f′는'],
  // What nobody can say counts as a vowel; an empty text must not throw.
  ['🙂', '을/를', '🙂를'],
  ['', '을/를', '를'],
]

describe('the particle fits the way the text is read', () => {
  test.each(table)('%s + %s → %s', (text, pair, expected) => {
    expect(josa(text, pair)).toBe(expected)
  })
})
