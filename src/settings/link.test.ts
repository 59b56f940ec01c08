import { describe, expect, test } from 'vitest'
import {
  defaults,
  leftOut,
  linkLength,
  longestLink,
  readLink,
  reconcile,
  type Settings,
  writeLink,
} from './index.ts'

const problemsOf = (hash: string) =>
  readLink(hash).problems.map(({ at, expected, got }) => `${at}: ${expected.kind}, got ${got}`)

const set = (change: Partial<Settings>): Settings => reconcile({ ...defaults, ...change }).settings

test('an empty link is the defaults, and the other way round', () => {
  expect(readLink('')).toEqual({ settings: defaults, problems: [] })
  expect(readLink('#')).toEqual({ settings: defaults, problems: [] })
  expect(writeLink(defaults)).toBe('')
})

test('a link names its settings', () => {
  const { settings, problems } = readLink(
    '#cell=lstm&text=hello&hidden-size=3&seed=1&at=t3.c&locale=ko&theme=dark',
  )
  expect(problems).toEqual([])
  expect(settings).toEqual({
    ...defaults,
    preset: null,
    cell: 'lstm',
    at: 't3.c',
    locale: 'ko',
    theme: 'dark',
  })
})

test('only what differs is written, in the order of the table', () =>
  expect(
    writeLink(set({ preset: null, theme: 'dark', cell: 'lstm', hiddenSize: 4, at: 't3.c' })),
  ).toBe('cell=lstm&hidden-size=4&at=t3.c&theme=dark'))

test.each([
  ['안녕 세상', 'cell=rnn&text=안녕%20세상'],
  ['👨‍👩‍👧 ok!?', 'cell=rnn&text=👨‍👩‍👧%20ok!?'],
  ['1+1=2', 'cell=rnn&text=1%2B1%3D2'],
  ['a&b#c%d', 'cell=rnn&text=a%26b%23c%25d'],
])('%s stays readable in a link', (text, link) => {
  expect(writeLink(set({ text }))).toBe(link)
  expect(readLink(`#${link}`).settings.text).toBe(text)
})

test('updates are as many as are computed while one waits: fewer of a large network', () => {
  expect(readLink('#preset=hello-lstm&iteration=500').problems).toEqual([])
  const text = 'abcdefghij'.repeat(10)
  const { settings, problems } = readLink(`#cell=lstm&hidden-size=128&text=${text}&iteration=500`)
  expect(settings.iteration).toBeGreaterThan(0)
  expect(problems).toEqual([
    {
      at: 'iteration',
      expected: { kind: 'whole number', min: 0, max: settings.iteration },
      got: '500',
      used: String(settings.iteration),
    },
  ])
  const fewer = `#cell=lstm&hidden-size=128&text=${text}&iteration=${settings.iteration}`
  expect(readLink(fewer).problems).toEqual([])
})

test('a + is a space, as in forms', () => expect(readLink('#text=a+b').settings.text).toBe('a b'))

test('a value may hold =', () => expect(readLink('#text=a=b').settings.text).toBe('a=b'))

test('of a name given twice the last counts', () =>
  expect(readLink('#theme=dark&theme=light').settings.theme).toBe('light'))

test.each(['cell=rnn', 'text=hello', 'seed=1', 'activation=tanh', 'forget-bias=0', 'targets='])(
  'a link that says %s has no preset',
  (link) =>
    expect(readLink(link)).toEqual({ settings: { ...defaults, preset: null }, problems: [] }),
)

test.each(['theme=dark', 'h0=1,0,0', 'rate=1', 'cell=transformer'])(
  'a link that says %s keeps the default preset',
  (link) => expect(readLink(link).settings.preset).toBe('hello-slide'),
)

test('a preset brings its cell, text and size', () => {
  const { settings } = readLink('#preset=hello-gru')
  expect(settings).toEqual({ ...defaults, preset: 'hello-gru', cell: 'gru' })
  expect(writeLink(settings)).toBe('preset=hello-gru')
})

test.each([
  ['text=world', { cell: 'lstm', text: 'world' }],
  ['cell=gru', { cell: 'gru' }],
  ['hidden-size=4', { cell: 'lstm', hiddenSize: 4 }],
  ['seed=2', { cell: 'lstm', seed: 2 }],
] as const)('preset=hello-lstm&%s drops the preset and keeps the rest of it', (link, expected) =>
  expect(readLink(`#preset=hello-lstm&${link}`)).toEqual({
    settings: { ...defaults, preset: null, ...expected },
    problems: [],
  }),
)

test('a preset stays beside what its weights allow, and the link names it', () => {
  const settings = set({ activation: 'relu', targets: ['o', null, 'l', 'e', 'h'] })
  expect(settings.preset).toBe('hello-slide')
  expect(writeLink(settings)).toBe('targets=o∅leh&activation=relu&preset=hello-slide')
})

test.each([
  ['hidden-size=10000', 'hidden-size: whole number, got "10000"'],
  ['hidden-size=NaN', 'hidden-size: whole number, got "NaN"'],
  ['text=', 'text: characters, got 0'],
  ['text=h', 'text: characters, got 1'],
  ['text=a%ED%A0%80', 'text: link encoding, got "a%ED%A0%80"'],
  ['text=a\ud800', 'text: well-formed text, got "a\\ud800"'],
  ['text=100%', 'text: link encoding, got "100%"'],
  ['targets=hell', 'targets: characters, got 4'],
  ['targets=∅∅∅∅∅', 'targets: a target, got "∅∅∅∅∅"'],
  ['h0=1,2', 'h0: numbers, got 2'],
  ['h0=1,2,x', 'h0: numbers between commas, got "1,2,x"'],
  ['h0=1,2,1e308', 'h0: numbers between commas, got "1,2,1e308"'],
  ['c0=1,2,3', 'c0: cell with this state, got rnn'],
  ['clip=0', 'clip: positive number or none, got "0"'],
  ['preset=goodbye', 'preset: one of, got "goodbye"'],
  ['colour=red', 'colour: name of a setting, got "colour"'],
  ['%%%', '%%%: name of a setting, got "%%%"'],
  ['__proto__=1', '__proto__: name of a setting, got "__proto__"'],
])('#%s is told as a problem', (link, problem) => {
  expect(problemsOf(`#${link}`)).toEqual([problem])
  const { settings } = readLink(`#${link}`)
  expect(reconcile(settings)).toEqual({ settings, problems: [] })
})

test('a number out of range becomes the nearest in range', () =>
  expect(readLink('#hidden-size=10000&speed=0').settings).toMatchObject({
    hiddenSize: 128,
    speed: 0.25,
  }))

test.each([
  ['hidden-size=1e9', '128'],
  ['speed=0', '0.25'],
  ['rate=-1', '0.1'],
  ['cell=cnn', 'rnn'],
  ['loop=9-1', '1-9'],
  ['panels=foo', 'equation,ledger,node'],
  ['panels=foo,check', 'check'],
  ['text=h&cell=lstm', '"hello"'],
  ['h0=1,2', ''],
  ['h0=1e308,2,-1e200', '65504,2,-65504'],
  ['theme=sepia', 'auto'],
])('#%s says that %s is used instead', (link, used) =>
  expect(readLink(link).problems.map((one) => one.used)).toEqual([used]),
)

test('unknown panels are left out; no panels are asked for by saying so', () => {
  expect(readLink('panels=foo').settings.panels).toEqual(defaults.panels)
  expect(readLink('panels=foo,check').settings.panels).toEqual(['check'])
  expect(readLink('panels=')).toMatchObject({ settings: { panels: [] }, problems: [] })
})

// f16.… of 1 and NaN, of ∞ and 1, and of −∞: little-endian, 0x3c00 0x7e00, 0x7c00 0x3c00, 0xfc00.
test.each(['weights', 'inputs'])('%s that hold NaN or ∞ are refused, the rest is kept', (name) => {
  for (const text of ['f16.ADwAfg', 'f16.AHwAPA', 'f16.APw']) {
    const { settings, problems } = readLink(
      `#text=world&cell=gru&hidden-size=2&${name}=${text}&rate=0.5&at=t1.h`,
    )
    expect(problems).toEqual([
      { at: name, expected: { kind: 'packed numbers' }, got: JSON.stringify(text), used: '' },
    ])
    expect(settings).toEqual({
      ...defaults,
      ...{ preset: null, text: 'world', cell: 'gru', hiddenSize: 2, rate: 0.5, at: 't1.h' },
    })
  }
})

// Work that grows with the square of the length would run into the time limit of a test.
test('a pile of accents is read at once', () => {
  expect(problemsOf(`#text=a${'\u0301\u0323'.repeat(90_000)}`)).toEqual([
    'text: characters, got 180001',
  ])
})

test.each([
  ['x', 1_000_000],
  ['&', 199_999],
  ['a=&', 60_000],
  ['text=&', 30_000],
  ['%', 199_999],
  ['text=👨‍👩‍👧', 12_000],
  ['h0=1,,', 30_000],
  ['1', 199_999],
])('a link of rubbish is read at once: %s, %i times', (piece, times) => {
  const { settings, problems } = readLink(`#${piece.repeat(times)}`)
  expect(problems.length).toBeLessThan(10)
  expect(settings.text).not.toBe('')
})

test('thousands of unknown names are told by the first few', () => {
  const names = Array.from({ length: 5000 }, (_, k) => `a${k}`)
  expect(readLink(names.join('&')).problems).toHaveLength(8)
})

describe('edits that no link could carry', () => {
  // 30 letters, and with them more numbers in an LSTM of H = 128 than 200 000 characters hold.
  const text = Array.from({ length: 30 }, (_, k) => String.fromCharCode(97 + k)).join('')
  const all = (cell: 'lstm' | 'rnn', H: number) =>
    (cell === 'lstm' ? 4 : 1) * H * (30 + H + 1) + 30 * (H + 1)
  const edited = (cell: 'lstm' | 'rnn', hiddenSize: number) =>
    set({
      ...{ cell, text, hiddenSize, preset: null, inputs: Array(29 * 30).fill(1) },
      weights: Array(all(cell, hiddenSize)).fill(0.5),
    })

  test('are left out, and what is left is read without a problem', () => {
    const settings = edited('lstm', 128)
    expect(settings.weights).not.toBeNull()
    expect(leftOut(settings)).toEqual(['weights'])
    const link = `#${writeLink(settings)}`
    expect(linkLength(settings)).toBeGreaterThan(longestLink)
    expect(link.length).toBeLessThan(longestLink)
    expect(readLink(link)).toEqual({ settings: { ...settings, weights: null }, problems: [] })
  })

  test('are few: most networks travel whole', () => {
    for (const settings of [edited('rnn', 128), edited('lstm', 100), edited('lstm', 3)]) {
      expect(leftOut(settings)).toEqual([])
      expect(linkLength(settings)).toBe(writeLink(settings).length + 1)
      expect(readLink(`#${writeLink(settings)}`)).toEqual({ settings, problems: [] })
    }
  })
})
