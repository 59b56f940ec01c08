import { expect, test } from 'vitest'
import { checkSetting, defaults, keyNamed, type SettingKey, settingKeys, table } from './index.ts'

/** What a text is read as: a value, or in brackets what would do instead. */
const read = (key: SettingKey, text: string) => {
  const reading = table[key].parse(text)
  return 'value' in reading ? reading.value : [reading.nearest]
}

test('names are those of the attributes', () =>
  expect(settingKeys.map((key) => table[key].name).join(' ')).toBe(
    'cell text targets activation hidden-size seed forget-bias h0 c0 preset mistakes optimizer rate clip ' +
      'iteration step-size step at loop speed follow select panels predict compare theme locale inputs weights',
  ))

test('keyNamed finds the key of a name, and no key of any object', () => {
  expect(keyNamed('hidden-size')).toBe('hiddenSize')
  expect(keyNamed('hiddenSize')).toBeUndefined()
  expect(keyNamed('__proto__')).toBeUndefined()
})

test.each(settingKeys)('the default of %s reads back as itself', (key) =>
  expect(read(key, (table[key].print as (value: unknown) => string)(defaults[key]))).toEqual(
    defaults[key],
  ),
)

test.each<[SettingKey, string, unknown]>([
  ['cell', 'lstm', 'lstm'],
  ['cell', 'LSTM', [undefined]],
  ['hiddenSize', '128', 128],
  ['hiddenSize', '129', [128]],
  ['hiddenSize', '0', [1]],
  ['hiddenSize', '3.6', [4]],
  ['hiddenSize', '1e999', [128]],
  ['hiddenSize', ' 8 ', 8],
  ['hiddenSize', '', [undefined]],
  ['hiddenSize', '0x10', [undefined]],
  ['hiddenSize', 'NaN', [undefined]],
  ['seed', '2147483647', 2147483647],
  ['seed', '2147483648', [2147483647]],
  ['seed', '-0', 0],
  ['rate', '1e-3', 0.001],
  ['rate', '.5', 0.5],
  ['rate', '0', [undefined]],
  ['rate', '11', [10]],
  ['rate', '1e999', [10]],
  ['clip', '0.5', 0.5],
  ['clip', 'none', null],
  ['clip', '0', [undefined]],
  ['clip', '1e999', [undefined]],
  ['forgetBias', '-2', -2],
  ['forgetBias', 'Infinity', [undefined]],
  ['forgetBias', '1e308', [65504]],
  ['forgetBias', '-1e999', [-65504]],
  ['iteration', '501', [500]],
  ['speed', '0.1', [0.25]],
  ['speed', '8', 8],
  ['h0', '0.5, -1,2e-3', [0.5, -1, 0.002]],
  ['h0', '', null],
  ['h0', '1,,2', [undefined]],
  ['h0', '1,NaN', [undefined]],
  ['h0', '65504,-65504', [65504, -65504]],
  ['h0', '1e308,0,-70000', [[65504, 0, -65504]]],
  ['loop', '12-40', [12, 40]],
  ['loop', '40-12', [[12, 40]]],
  ['loop', '0-3', [[1, 3]]],
  ['loop', '12', [undefined]],
  ['step', '83', 83],
  ['step', '-1', [0]],
  ['at', 't3.dh.1', 't3.dh.1'],
  ['at', 't3 dh', [undefined]],
  ['follow', '0', false],
  ['follow', 'true', true],
  ['follow', 'yes', [undefined]],
  ['preset', 'none', null],
  ['locale', '', null],
  ['locale', 'fr', [undefined]],
])('%s=%s is read as %j', (key, text, expected) => expect(read(key, text)).toEqual(expected))

test.each<[string, string, string | readonly (string | undefined)[]]>([
  ['one character', 'h', 'h'],
  ['Hangul, composed', '한', '한'],
  ['a family, which is one character', '👨‍👩‍👧‍👦'.repeat(101), '👨‍👩‍👧‍👦'.repeat(101)],
  ['spaces', '  a ', '  a '],
  ['nothing', '', [undefined]],
  ['102 characters, cut', 'é'.repeat(102), ['é'.repeat(101)]],
  ['10 000 characters, cut', '한'.repeat(10_000), ['한'.repeat(101)]],
  ['half of an emoji', 'a\ud83d', [undefined]],
  ['a tower of accents', `a${'\u0301'.repeat(10_000)}`, [undefined]],
])('text takes 1 to 101 characters: %s', (_, text, expected) =>
  expect(read('text', text)).toEqual(expected),
)

test('a text too long says how long it is', () =>
  expect(checkSetting(defaults, 'text', '😀'.repeat(10_000))).toMatchObject({
    problem: { at: 'text', expected: { kind: 'characters', min: 2, max: 101 }, got: '10000' },
  }))

test.each<[string, unknown]>([
  ['ell∅', ['e', 'l', 'l', null]],
  ['\\∅', ['∅']],
  ['\\\\', ['\\']],
  ['a\\', ['a', '\\']],
  ['\\n', ['n']],
  ['🇰🇷', ['🇰🇷']],
  ['\\🇰\\🇷', ['🇰', '🇷']],
  ['a\\\u0301', ['a', '\u0301']],
  ['∅∅', [undefined]],
  ['x'.repeat(101), [undefined]],
  ['\\x'.repeat(100), 'x'.repeat(100).split('')],
  ['', null],
])('targets=%s is read as %j', (text, expected) => expect(read('targets', text)).toEqual(expected))

test.each([
  [['e', null, 'o'], 'e∅o'],
  [['∅', 'a', '\\'], '\\∅a\\\\'],
  [['🇰', '🇷'], '\\🇰\\🇷'],
])('targets %j are written as %s', (targets, text) =>
  expect(table.targets.print(targets)).toBe(text),
)
