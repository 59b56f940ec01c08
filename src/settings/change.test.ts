import { expect, test } from 'vitest'
import {
  changeSetting,
  checkSetting,
  defaults,
  type NetworkSettings,
  type Settings,
} from './index.ts'

const settings: Settings = { ...defaults, preset: null, cell: 'lstm', h0: [1, 2, 3] }

test.each<[keyof NetworkSettings, string, unknown]>([
  ['text', 'world', 'world'],
  ['hiddenSize', '8', 8],
  ['targets', 'hell∅', ['h', 'e', 'l', 'l', null]],
  ['targets', '', null],
  ['c0', '1, 2, 3', [1, 2, 3]],
  ['preset', 'hello-gru', 'hello-gru'],
  ['cell', 'rnn', 'rnn'],
])('%s takes %j', (key, text, value) =>
  expect(checkSetting(settings, key, text)).toEqual({ value }),
)

test.each<[keyof NetworkSettings, string, string]>([
  ['text', '', 'characters'],
  ['text', 'h', 'characters'],
  ['text', 'x'.repeat(10_000), 'characters'],
  ['text', '\ud83d', 'well-formed text'],
  ['hiddenSize', '0', 'whole number'],
  ['hiddenSize', '10000', 'whole number'],
  ['rate', '11', 'positive number'],
  ['targets', 'ell', 'characters'],
  ['h0', '1,2', 'numbers'],
  ['h0', '1,NaN,2', 'numbers between commas'],
  ['h0', '1,2,1e308', 'numbers between commas'],
])('%s refuses %s', (key, text, kind) =>
  expect(checkSetting(settings, key, text)).toMatchObject({ problem: { expected: { kind } } }),
)

test('c0 is refused by a cell that does not carry c', () =>
  expect(checkSetting(defaults, 'c0', '1,2,3')).toMatchObject({
    problem: { at: 'c0', expected: { kind: 'cell with this state' }, got: 'rnn' },
  }))

test('what would cost the text is refused', () => {
  const single: Settings = { ...settings, text: 'a', targets: ['b'] }
  expect(checkSetting(single, 'targets', '')).toMatchObject({ problem: { at: 'text' } })
})

test('a change gives up what it makes unfit', () => {
  const { settings: changed, problems } = changeSetting(settings, 'hiddenSize', 2)
  expect(changed).toMatchObject({ hiddenSize: 2, h0: null })
  expect(problems).toEqual([
    { at: 'h0', expected: { kind: 'numbers', rows: 2, cols: 1 }, got: '3' },
  ])
})

test('a chosen preset takes over its network', () =>
  expect(changeSetting(settings, 'preset', 'hello-gru')).toEqual({
    settings: { ...defaults, preset: 'hello-gru', cell: 'gru' },
    problems: [],
  }))
