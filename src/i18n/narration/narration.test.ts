import { describe, expect, test } from 'vitest'
import { type PresetName, presets, unroll } from '../../cells/index.ts'
import { locales } from '../../settings/settings.ts'
import { chaptersOf, grains, record, type Trace } from '../../trace/index.ts'
import { messagesFor } from '../messages.ts'
import { counterLabel, narrate, plain, plainLabel, spoken } from './index.ts'

const names = Object.keys(presets) as PresetName[]
const update = { optimizer: 'adagrad', rate: 0.1, epsilon: 1e-8, clip: 5 } as const

const traceOf = (name: PresetName, targets = presets[name].targets): Trace =>
  record(unroll({ ...presets[name], targets }), { update })

const traces = names.flatMap((name) => [
  { name, trace: traceOf(name), vocabulary: presets[name].sequence.vocabulary },
  {
    name: `${name}, initial states as well`,
    trace: record(unroll(presets[name], { initial: true }), { update }),
    vocabulary: presets[name].sequence.vocabulary,
  },
  {
    name: `${name}, many to one`,
    trace: traceOf(name, [null, null, null, 3]),
    vocabulary: undefined,
  },
  {
    name: `${name}, one target early`,
    trace: traceOf(name, [null, 2, null, null]),
    vocabulary: undefined,
  },
])

describe.each(traces)('$name', ({ trace, vocabulary }) => {
  describe.each(locales)('%s', (locale) => {
    const messages = messagesFor(locale)
    const moves = grains.flatMap((grain) => chaptersOf(trace, grain))
    const sentences = moves.map((move) => plain(narrate(trace, move, messages, vocabulary)))

    test('every move has a sentence, or two', () => {
      for (const sentence of sentences) {
        expect(sentence).toMatch(/^\S.*\.$/)
        expect(sentence.length).toBeLessThan(260)
        expect(sentence.split('. ').length).toBeLessThanOrEqual(2)
      }
    })

    test('nothing is left over from the making', () => {
      for (const sentence of sentences) {
        expect(sentence).not.toMatch(/undefined|null|NaN|\[object/)
        expect(sentence).not.toMatch(/[가-힣]\/[가-힣]/)
        expect(sentence).not.toMatch(/ {2}| [,.;:)]|\( |\.\./)
        expect(sentence).not.toMatch(/[^a-z]-|-[^a-z]/) // a minus is a minus
      }
    })

    test('for the ear no sign is left that a screen reader skips', () => {
      for (const move of moves)
        expect(spoken(narrate(trace, move, messages, vocabulary), messages.speech)).not.toMatch(
          /[^\p{L}\p{N}\s.,:;()‘’%␣'-]|_/u,
        )
    })

    test('each in its own language', () => {
      for (const sentence of sentences)
        if (locale === 'en') expect(sentence).not.toMatch(/[가-힣]/)
        else expect(sentence).toMatch(/[가-힣]/)
    })

    test('the slope of tanh is told by its own output', () => {
      for (const sentence of sentences) {
        expect(sentence).not.toMatch(/tanh²(?! c_)/)
        expect(sentence).not.toMatch(/tanh\(h|tanh h/)
      }
    })

    test('the order of the rows is i f o g, or r z n, wherever it is told', () => {
      for (const sentence of sentences)
        for (const [told] of sentence.matchAll(/\b[ifogrzn](?: [ifogrzn]){2,3}\b/g))
          expect(['i f o g', 'r z n']).toContain(told)
    })

    test('a gradient of a matrix is an outer product, and what goes on is multiplied by the transpose', () => {
      for (const sentence of sentences) {
        for (const [, factor] of sentence.matchAll(/dW_\w+ gains (?!nothing)(\S+ \S+)/g))
          expect(factor).toMatch(/^d\S+ [hx]_\S+ᵀ$/)
        expect(sentence).not.toMatch(/W_h[hy] d/)
      }
    })

    test('a name for the counter', () => {
      for (const move of chaptersOf(trace, 'node')) {
        const name = plainLabel(counterLabel(trace, move, messages))
        expect(name).toMatch(/^\S.*$/)
        expect(name).not.toMatch(/_t|t[−+]1|undefined/)
      }
    })
  })
})

describe('what the view may rely on', () => {
  test('the character of a class is told where the vocabulary is known', () => {
    const trace = traceOf('hello-slide')
    const [pick] = chaptersOf(trace, 'node')
    const en = messagesFor('en')
    expect(plain(narrate(trace, pick!, en))).toContain('for class 1.')
    expect(plain(narrate(trace, pick!, en, ['h', 'e', 'l', 'o']))).toContain('for ‘h’.')
    expect(plain(narrate(trace, pick!, en, [' ', 'e', 'l', 'o']))).toContain('for ‘␣’ (space).')
  })

  test('mathematics comes as labels, coloured by gate, to be set as such', () => {
    const trace = traceOf('hello-lstm')
    const move = chaptersOf(trace, 'node').find(({ first }) => first > 8)!
    const said = narrate(trace, move, messagesFor('en'))
    const labels = said.filter((piece) => typeof piece !== 'string')
    expect(labels.length).toBeGreaterThan(0)
    expect(labels.flat().some(({ gate }) => gate !== undefined)).toBe(true)
  })
})

test('a sentence for the ear has words where a screen reader skips a sign', () => {
  const trace = traceOf('hello-slide')
  const move = chaptersOf(trace, 'node').find(
    ({ kind, time }) => kind === 'backward' && time === 4,
  )!
  const moves = chaptersOf(trace, 'node')
  const tanh = moves[moves.indexOf(move) + 3]!
  const heard = (locale: 'en' | 'ko') => {
    const messages = messagesFor(locale)
    return spoken(narrate(trace, tanh, messages), messages.speech)
  }
  expect(heard('en')).toBe(
    'd h raw t equals (1 minus h t squared) element-wise times d h t: the slope of tanh, from its own output h t.',
  )
  expect(heard('ko')).toBe(
    'd h raw t 이퀄 (1 마이너스 h t 제곱) 요소별 곱 d h t입니다. tanh의 기울기를 자기 출력 h t로 나타낸 것입니다.',
  )
})
