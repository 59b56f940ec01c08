import { describe, expect, test } from 'vitest'
import type { Expected, Problem } from '../../door/index.ts'
import { problem as en } from './en.ts'
import { problem as ko } from './ko.ts'

/** One of each kind; the compiler asks for those that are missing. */
const each = {
  'utf-8': { kind: 'utf-8' },
  json: { kind: 'json' },
  object: { kind: 'object' },
  text: { kind: 'text' },
  boolean: { kind: 'boolean' },
  present: { kind: 'present' },
  'no empty list': { kind: 'no empty list' },
  number: { kind: 'number' },
  'whole number': { kind: 'whole number', min: 1, max: 128 },
  list: { kind: 'list', length: 4 },
  numbers: { kind: 'numbers', rows: 3, cols: 4 },
  'one of': { kind: 'one of', choices: ['rnn', 'lstm', 'gru'] },
  'new name': { kind: 'new name' },
  'name of an earlier node': { kind: 'name of an earlier node' },
  'character of the vocabulary': { kind: 'character of the vocabulary' },
  'name of a step': { kind: 'name of a step' },
  'fitting shapes': { kind: 'fitting shapes', reason: '3×4 and 2×1' },
  'number between': { kind: 'number between', min: 0.25, max: 8 },
  'positive number': { kind: 'positive number', max: 10 },
  'positive number or none': { kind: 'positive number or none' },
  'numbers between commas': { kind: 'numbers between commas' },
  characters: { kind: 'characters', min: 2, max: 101 },
  'well-formed text': { kind: 'well-formed text' },
  'link encoding': { kind: 'link encoding' },
  'a target': { kind: 'a target' },
  loop: { kind: 'loop' },
  'name of a setting': { kind: 'name of a setting' },
  'name of a node': { kind: 'name of a node' },
  'packed numbers': { kind: 'packed numbers' },
  'mistake of this cell': { kind: 'mistake of this cell' },
  'language that loads': { kind: 'language that loads' },
  'cell with this state': { kind: 'cell with this state' },
  'step in order': { kind: 'step in order', reason: 't1.h is not computed' },
  'finite pass': { kind: 'finite pass' },
} satisfies Readonly<Record<Expected['kind'], Expected>>

const places = ['', 'hidden-size', 'text', 'targets', 'parameters.W_xh[2]']

describe.each(Object.values(each))('$kind', (expected) => {
  test.each(places)('at “%s” is a sentence in each language', (at) => {
    const problem: Problem = { at, expected, got: '"x"' }
    for (const tell of [en, ko]) {
      expect(tell(problem)).toMatch(/^\S.*\.$/)
      expect(tell(problem)).not.toMatch(/undefined|NaN|\[object|은\/는|이\/가| {2}/)
    }
    expect(en(problem)).not.toMatch(/[가-힣]/)
    expect(ko(problem)).toMatch(/니다\.$|: 3×4 and 2×1\.$|: "x" \(t1\.h is not computed\)\.$/)
  })
})

describe.each<readonly [Problem, english: string, korean: string]>([
  [
    { at: 'hidden-size', expected: each['whole number'], got: '"300"' },
    'Hidden size must be a whole number from 1 to 128, not "300".',
    '은닉 크기는 1부터 128까지의 정수여야 하는데 "300"입니다.',
  ],
  [
    { at: 'hidden-size', expected: each['whole number'], got: '"1e9"', used: '128' },
    'Hidden size must be a whole number from 1 to 128, not "1e9". Used instead: 128.',
    '은닉 크기는 1부터 128까지의 정수여야 하는데 "1e9"입니다. 대신 128을 씁니다.',
  ],
  [
    { at: 'loop', expected: each.loop, got: '"9-1"', used: '1-9' },
    'Loop must be two step numbers, the smaller first, such as 12-40, not "9-1". Used instead: 1-9.',
    '반복 구간은 12-40처럼 작은 번호부터 쓴 두 단계의 번호여야 하는데 "9-1"입니다. 대신 1-9를 씁니다.',
  ],
  [
    { at: 'loop', expected: { kind: 'loop', max: 72 }, got: '5-99', used: '5-72' },
    'Loop must be two step numbers, the smaller first, such as 12-40, up to 72, not 5-99. Used instead: 5-72.',
    '반복 구간은 12-40처럼 두 단계의 번호이고 72 이하여야 하는데 5-99입니다. 대신 5-72를 씁니다.',
  ],
  [
    { at: 'h0', expected: { kind: 'numbers', rows: 3, cols: 1 }, got: '4', used: '' },
    'Initial hidden state h₀ must be 3 numbers, not 4. It is left out.',
    '초기 은닉 상태 h₀은 수 3개여야 하는데 4개입니다. 이 값은 쓰지 않습니다.',
  ],
  [
    {
      at: 'h0',
      expected: { kind: 'numbers between commas', most: 65504 },
      got: '"1e308,0"',
      used: '65504,0',
    },
    'Initial hidden state h₀ must be numbers from −65504 to 65504 with commas between them, not "1e308,0". Used instead: 65504,0.',
    '초기 은닉 상태 h₀은 쉼표로 구분한 −65504부터 65504까지의 수여야 하는데 "1e308,0"입니다. 대신 65504,0을 씁니다.',
  ],
  [
    {
      at: 'forget-bias',
      expected: { kind: 'number between', min: -65504, max: 65504 },
      got: '"1e308"',
      used: '65504',
    },
    'Forget gate bias must be a number from −65504 to 65504, not "1e308". Used instead: 65504.',
    '망각 게이트 편향은 −65504부터 65504까지의 수여야 하는데 "1e308"입니다. 대신 65504를 씁니다.',
  ],
  [
    { at: 'text', expected: each.characters, got: '1' },
    'Text must have 2 to 101 characters, not 1.',
    '문자열은 2자에서 101자 사이여야 하는데 1자입니다.',
  ],
  [
    { at: 'targets', expected: { kind: 'characters', min: 4, max: 4 }, got: '3' },
    'Targets must have exactly 4 characters, not 3.',
    '정답은 4자여야 하는데 3자입니다.',
  ],
  [
    { at: '', expected: { kind: 'characters', min: 0, max: 200000 }, got: '300000' },
    'The link must have at most 200000 characters, not 300000.',
    '링크는 200000자 이하여야 하는데 300000자입니다.',
  ],
  [
    { at: 'cell', expected: each['one of'], got: '"cnn"' },
    'Cell must be one of rnn, lstm, gru, not "cnn".',
    '셀은 rnn, lstm, gru 가운데 하나여야 하는데 "cnn"입니다.',
  ],
  [
    { at: 'h0', expected: { kind: 'numbers', rows: 3, cols: 1 }, got: '4' },
    'Initial hidden state h₀ must be 3 numbers, not 4.',
    '초기 은닉 상태 h₀은 수 3개여야 하는데 4개입니다.',
  ],
  [
    { at: 'locale', expected: each['language that loads'], got: 'en' },
    '“English” could not be loaded; the language stays as it is.',
    '‘English’ 파일을 불러오지 못해 언어를 그대로 둡니다.',
  ],
  [
    { at: 'c0', expected: each['cell with this state'], got: 'gru' },
    'Initial cell state c₀ is for the LSTM alone; the cell is GRU.',
    '초기 셀 상태 c₀은 LSTM에서만 쓸 수 있는데 지금 셀은 GRU입니다.',
  ],
  [
    { at: 'at', expected: each['name of a step'], got: 't9.dh' },
    'There is no step called t9.dh.',
    't9.dh라는 단계는 없습니다.',
  ],
  [
    { at: 'step', expected: { kind: 'whole number', min: 1, max: 72 }, got: '9999', used: '72' },
    'Step must be a whole number from 1 to 72, not 9999. Used instead: 72.',
    '단계는 1부터 72까지의 정수여야 하는데 9999입니다. 대신 72를 씁니다.',
  ],
  [
    { at: 'iteration', expected: each['finite pass'], got: '7', used: '6' },
    'Update 7 makes numbers too large to be finite: the network diverges. A lower learning rate helps. Used instead: 6.',
    '7번째 갱신에서 수가 너무 커져 더는 유한하지 않습니다. 신경망이 발산한 것이니 학습률을 낮춰 보세요. 대신 6을 씁니다.',
  ],
  [
    { at: 'rate', expected: each['positive number'], got: '"-1"' },
    'Learning rate must be a number above 0 and up to 10, not "-1".',
    '학습률은 0보다 크고 10 이하인 수여야 하는데 "-1"입니다.',
  ],
  [
    { at: 'weights', expected: each['packed numbers'], got: '"f16.ADwAfg"' }, // 1 and NaN
    'Edited weights cannot be read from the link: "f16.ADwAfg" is not a packed list of finite numbers.',
    '링크에서 고친 가중치를 읽을 수 없습니다. "f16.ADwAfg"는 유한한 수를 압축한 목록이 아닙니다.',
  ],
  [
    { at: 'layers', expected: each.object, got: 'a list of 3' },
    'layers must be an object, not a list of 3.',
    'layers는 객체여야 하는데 원소 3개의 목록입니다.',
  ],
])('%j', (problem, english, korean) => {
  test('in English', () => expect(en(problem)).toBe(english))
  test('in Korean', () => expect(ko(problem)).toBe(korean))
})
