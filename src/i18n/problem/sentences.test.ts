import { expect, test } from 'vitest'
import { checkSetting, defaults, type NetworkSettings, readLink } from '../../settings/index.ts'
import { problem as en } from './en.ts'
import { problem as ko } from './ko.ts'
import { brokenLinks } from './links.testing.ts'

const lstm = { ...defaults, ...readLink('#preset=hello-lstm').settings }

test.each<[field: keyof NetworkSettings, typed: string, english: string, korean: string]>([
  [
    'text',
    '',
    'Text must have 2 to 101 characters, not 0.',
    '문자열은 2자에서 101자 사이여야 하는데 0자입니다.',
  ],
  [
    'text',
    'a',
    'Text must have 2 to 101 characters, not 1.',
    '문자열은 2자에서 101자 사이여야 하는데 1자입니다.',
  ],
  [
    'text',
    '가나다라마'.repeat(2000),
    'Text must have 2 to 101 characters, not 10000.',
    '문자열은 2자에서 101자 사이여야 하는데 10000자입니다.',
  ],
  [
    'hiddenSize',
    '0',
    'Hidden size must be a whole number from 1 to 128, not "0".',
    '은닉 크기는 1부터 128까지의 정수여야 하는데 "0"입니다.',
  ],
  [
    'hiddenSize',
    '10000',
    'Hidden size must be a whole number from 1 to 128, not "10000".',
    '은닉 크기는 1부터 128까지의 정수여야 하는데 "10000"입니다.',
  ],
  [
    'hiddenSize',
    'three',
    'Hidden size must be a whole number from 1 to 128, not "three".',
    '은닉 크기는 1부터 128까지의 정수여야 하는데 "three"입니다.',
  ],
  [
    'hiddenSize',
    '2.5',
    'Hidden size must be a whole number from 1 to 128, not "2.5".',
    '은닉 크기는 1부터 128까지의 정수여야 하는데 "2.5"입니다.',
  ],
  [
    'hiddenSize',
    '',
    'Hidden size must be a whole number from 1 to 128, not "".',
    '은닉 크기는 1부터 128까지의 정수여야 하는데 ""입니다.',
  ],
  [
    'seed',
    '-1',
    'Seed must be a whole number from 0 to 2147483647, not "-1".',
    '시드는 0부터 2147483647까지의 정수여야 하는데 "-1"입니다.',
  ],
  [
    'forgetBias',
    'Infinity',
    'Forget gate bias must be a number from −65504 to 65504, not "Infinity".',
    '망각 게이트 편향은 −65504부터 65504까지의 수여야 하는데 "Infinity"입니다.',
  ],
  [
    'h0',
    '1, NaN, 0',
    'Initial hidden state h₀ must be numbers with commas between them, not "1, NaN, 0".',
    '초기 은닉 상태 h₀은 쉼표로 구분한 수여야 하는데 "1, NaN, 0"입니다.',
  ],
  [
    'h0',
    '1,2',
    'Initial hidden state h₀ must be 3 numbers, not 2.',
    '초기 은닉 상태 h₀은 수 3개여야 하는데 2개입니다.',
  ],
  [
    'c0',
    '0,1e999,0',
    'Initial cell state c₀ must be numbers with commas between them, not "0,1e999,0".',
    '초기 셀 상태 c₀은 쉼표로 구분한 수여야 하는데 "0,1e999,0"입니다.',
  ],
  [
    'rate',
    'NaN',
    'Learning rate must be a number above 0 and up to 10, not "NaN".',
    '학습률은 0보다 크고 10 이하인 수여야 하는데 "NaN"입니다.',
  ],
  [
    'rate',
    '1e999',
    'Learning rate must be a number above 0 and up to 10, not "1e999".',
    '학습률은 0보다 크고 10 이하인 수여야 하는데 "1e999"입니다.',
  ],
  [
    'rate',
    '0',
    'Learning rate must be a number above 0 and up to 10, not "0".',
    '학습률은 0보다 크고 10 이하인 수여야 하는데 "0"입니다.',
  ],
  [
    'clip',
    '-5',
    'Clipping limit must be a number above 0, or none, not "-5".',
    '클리핑 한계는 0보다 큰 수이거나 none이어야 하는데 "-5"입니다.',
  ],
])('%s, typed as %j', (field, typed, english, korean) => {
  const checked = checkSetting(lstm, field, typed)
  if (!('problem' in checked)) throw new Error('it is taken')
  expect([en(checked.problem), ko(checked.problem)]).toEqual([english, korean])
})

test.each(brokenLinks)('%s', (link, english, korean) => {
  const { problems } = readLink(link)
  expect([problems.map(en), problems.map(ko)]).toEqual([english, korean])
})
