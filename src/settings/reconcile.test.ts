import { expect, test } from 'vitest'
import { defaults, presetChange, reconcile, type Settings } from './index.ts'

/** What a change of the defaults comes to, and the names in its problems. */
function after(change: Partial<Settings>) {
  const { settings, problems } = reconcile({ ...defaults, ...change })
  return { ...settings, problems: problems.map(({ at }) => at).join(' ') }
}

test('settings that agree stay as they are', () => {
  const h0 = [0.1, -0, 3]
  const targets = ['h', 'e', 'l', null, '\\']
  const { settings, problems } = reconcile({ ...defaults, preset: null, h0, targets })
  expect(problems).toEqual([])
  expect(settings.h0).toBe(h0)
  expect(settings.targets).toBe(targets)
})

test.each<[string, Partial<Settings>, object]>([
  ['another text', { text: 'world' }, { text: 'world' }],
  ['another cell', { cell: 'gru' }, { cell: 'gru' }],
  ['another size', { hiddenSize: 8 }, { hiddenSize: 8 }],
  ['another seed', { seed: 7 }, { seed: 7 }],
  ['a forget bias', { forgetBias: 1 }, { forgetBias: 1 }],
  ['targets of new characters', { targets: [...'abcde'] }, { targets: [...'abcde'] }],
])('%s leaves the preset without a word', (_, change, rest) =>
  expect(after(change)).toMatchObject({ ...rest, preset: null, problems: '' }),
)

test.each<[string, Partial<Settings>]>([
  ['another activation', { activation: 'relu' }],
  ['targets of its own characters', { targets: [...'olleh'] }],
  ['a first state', { h0: [1, 2, 3] }],
  ['another rate', { rate: 1 }],
])('%s keeps the preset', (_, change) =>
  expect(after(change)).toMatchObject({ ...change, preset: 'hello-slide', problems: '' }),
)

test.each<[string, Partial<Settings>, object]>([
  ['h0 of another size', { h0: [1] }, { h0: null, problems: 'h0' }],
  ['c0 without an LSTM', { c0: [1, 2, 3] }, { c0: null, problems: 'c0' }],
  ['c0 of another size', { cell: 'lstm', c0: [1] }, { c0: null, problems: 'c0' }],
  ['too few targets', { targets: ['h'] }, { targets: null, problems: 'targets' }],
  ['no target at all', { text: 'a', targets: [null] }, { text: 'hello', problems: 'targets text' }],
  ['one character without target', { text: 'a' }, { text: 'hello', problems: 'text' }],
  ['an empty text', { text: '' }, { text: 'hello', problems: 'text' }],
  ['a rate of NaN', { rate: Number.NaN }, { rate: 0.1, problems: 'rate' }],
  ['a size of 10 000', { hiddenSize: 10_000 }, { hiddenSize: 128, problems: 'hidden-size' }],
  ['an infinite state', { h0: [1, 2, 1 / 0] }, { h0: null, problems: 'h0' }],
])('%s is given up and told', (_, change, expected) =>
  expect(after(change)).toMatchObject(expected),
)

test('one character with a target is a sequence of one step', () =>
  expect(after({ text: 'a', targets: ['b'] })).toMatchObject({ text: 'a', problems: '' }))

test('101 characters are 100 steps, but 101 with targets', () => {
  const text = 'ab'.repeat(50).concat('a')
  expect(after({ text })).toMatchObject({ text, problems: '' })
  expect(after({ text, targets: [...text] })).toMatchObject({ targets: null, problems: 'targets' })
})

test('conjoining letters become the syllable they are', () =>
  expect(after({ text: '한글'.normalize('NFD') })).toMatchObject({ text: '한글', problems: '' }))

test('to choose a preset is to take over its network', () => {
  const before = { ...defaults, preset: null, text: 'ab', hiddenSize: 1, h0: [1], seed: 7, rate: 1 }
  const { settings, problems } = reconcile({ ...before, ...presetChange('hello-lstm') })
  expect(problems).toEqual([])
  expect(settings).toEqual({ ...defaults, preset: 'hello-lstm', cell: 'lstm', rate: 1 })
})
