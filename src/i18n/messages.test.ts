import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { keyNamed, settingKeys, table } from '../settings/index.ts'
import { en } from './en.ts'
import { chooseLocale, languageNames } from './index.ts'
import { ko } from './ko.ts'
import { messagesFor } from './messages.ts'

describe('English is free of Hangul', () => {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /(?:^|[\\/.])en(?:[\\/]|\.ts$)/.test(file),
  )
  test('there are files to read', () => expect(files.length).toBeGreaterThan(4))
  test.each(files.filter((file) => file.endsWith('.ts')))('%s', (file) => {
    const source = readFileSync(join(import.meta.dirname, file), 'utf8')
    expect(source).not.toMatch(/[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]/u)
  })
})

test('every setting has a name under the name it has in links', () => {
  const names = settingKeys.map((key) => table[key].name)
  expect(Object.keys(en.settings).toSorted()).toEqual(names.toSorted())
  for (const name of Object.keys(en.settings)) expect(keyNamed(name)).toBeDefined()
})

test('the counter says where one is', () => {
  const place = { n: 83, total: 142, pass: 'backward', time: 3, name: 'f ⊙ c' } as const
  expect(en.transport.counter(place)).toBe('Step 83 of 142 · backward · t = 3 · f ⊙ c')
  expect(ko.transport.counter(place)).toBe('142단계 중 83단계 · 역전파 · t = 3 · f ⊙ c')
  const outside = { ...place, pass: 'update', time: null, name: 'W_hh' } as const
  expect(en.transport.counter(outside)).toBe('Step 83 of 142 · update · W_hh')
  expect(ko.transport.counter(outside)).toBe('142단계 중 83단계 · 갱신 · W_hh')
})

test('the buttons that assistive technology relies on', () => {
  const { first, previousTime, previous, play, pause, next, nextTime, last, slider } = en.transport
  expect([first, previousTime, previous, play, pause, next, nextTime, last, slider]).toEqual([
    'First step',
    'Previous time step',
    'Previous step',
    'Play',
    'Pause',
    'Next step',
    'Next time step',
    'Last step',
    'Step',
  ])
})

test('a node of the graph is named with its numbers and its wires', () => {
  const account = {
    name: 'dh_raw at t = 2',
    value: '+0.30 −0.10',
    gradient: '−0.12 +0.50',
    wrong: false,
    state: 'partial',
    arrived: 1,
    expected: 2,
    from: ['h_raw'],
    to: ['W_hy h', 'W_hh h'],
  } as const
  expect(en.graph.node(account)).toBe(
    'dh_raw at t = 2, value +0.30 −0.10, gradient −0.12 +0.50 so far, 1 of 2 terms; receives from h_raw; sends to W_hy h, W_hh h',
  )
  expect(ko.graph.node(account)).toBe(
    'dh_raw at t = 2, 값 +0.30 −0.10, 그래디언트 지금까지 −0.12 +0.50, 2개 중 1개 도착; h_raw에서 받음; W_hy h, W_hh h로 보냄',
  )
  const wrong = { ...account, wrong: true }
  expect(en.graph.node(wrong)).toContain('1 of 2 terms, wrong: a mistake is on;')
  expect(ko.graph.node(wrong)).toContain('1개 도착, 틀린 값: 실수가 켜져 있음;')
  const leaf = { ...account, value: null, state: 'not wanted', from: [], to: [] } as const
  expect(en.graph.node(leaf)).toBe('dh_raw at t = 2, not computed yet, no gradient wanted')
  const aimless = { ...account, state: 'no effect', from: [], to: [] } as const
  expect(en.graph.node(aimless)).toBe(
    'dh_raw at t = 2, value +0.30 −0.10, the loss does not depend on it, so its gradient counts as 0',
  )
  expect(ko.graph.node(aimless)).toBe(
    'dh_raw at t = 2, 값 +0.30 −0.10, 손실이 이 값에 좌우되지 않으므로 그래디언트를 0으로 봄',
  )
  const lost = { ...account, wrong: true, state: 'lost', from: [], to: [] } as const
  expect(en.graph.node(lost)).not.toContain('wanted')
})

test('probabilities beside a loss say why no gradient comes to them', () => {
  const account = { value: '+1.00', gradient: '', wrong: false, arrived: 0, expected: 0, to: [] }
  const p = { ...account, name: 'p at t = 2', state: 'beside loss', from: ['y at t = 2'] } as const
  expect(en.graph.node(p)).toBe(
    'p at t = 2, value +1.00, no gradient of its own, since softmax and −ln are differentiated together and it goes straight to the logits; receives from y at t = 2',
  )
  expect(ko.graph.node(p)).toContain(
    '그래디언트를 따로 받지 않음, 소프트맥스와 −ln을 묶어 미분하므로 곧장 로짓으로 감; ',
  )
})

test('that targets of one’s own feed the last character as well', () => {
  expect(en.input.ownTargets('o', 5)).toBe(
    'With targets of your own the last character, ‘o’, is fed in as well, at t = 5.',
  )
  expect(ko.input.ownTargets(' ', 2)).toBe(
    '정답을 직접 정하면 마지막 글자 공백도 t = 2에 입력됩니다.',
  )
})

test('which pass it is, is told by the updates before it', () => {
  expect([1, 2].map(en.input.iteration)).toEqual(['After 1 update', 'After 2 updates'])
  expect([1, 2].map(ko.input.iteration)).toEqual(['갱신 1번 뒤', '갱신 2번 뒤'])
  expect([en.settings.iteration, ko.settings.iteration]).toEqual(['Updates so far', '갱신 횟수'])
})

test('a time step of the map is named with its characters and its loss', () => {
  const step = { time: 3, fed: ' ', expected: 'l', loss: '0.380' }
  expect(en.map.step(step)).toBe('t = 3, space → ‘l’, loss 0.380')
  expect(ko.map.step(step)).toBe('t = 3, 공백 → ‘l’, 손실 0.380')
})

describe('the language', () => {
  test.each([
    [['ko-KR', 'en'], 'ko'],
    [['fr', 'ko', 'en'], 'ko'],
    [['en-GB', 'ko'], 'en'],
    [['EN'], 'en'],
    [['kok', 'fr-CA'], 'en'],
    [[], 'en'],
  ] as const)('%j → %s', (preferred, expected) => {
    expect(chooseLocale(preferred)).toBe(expected)
  })

  test('each has its messages and its own name', () => {
    expect(messagesFor('ko')).toMatchObject(ko)
    expect(messagesFor('en')).toMatchObject(en)
    expect(languageNames).toEqual({ ko: '한국어', en: 'English' })
  })
})
