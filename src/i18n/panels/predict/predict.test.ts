import { describe, expect, test } from 'vitest'
import { type PresetName, presets, unroll } from '../../../cells/index.ts'
import { namesOf, slipNamesOf } from '../../../equation/predict/index.ts'
import { plain } from '../../../narration/sentence.ts'
import { chaptersOf, record } from '../../../trace/index.ts'
import { questionOf, type SlipKind, slipsOf } from '../../../trace/predict/index.ts'
import { predictWords } from './index.ts'

const update = { optimizer: 'adagrad', rate: 0.1, epsilon: 1e-8, clip: 5 } as const

/** Every slip that can be made in a preset, each told in both languages. */
function told(preset: PresetName) {
  const trace = record(unroll(presets[preset], { initial: true }), { update })
  const moves = [...chaptersOf(trace, 'node'), ...chaptersOf(trace, 'contribution')]
  return moves.flatMap((move) => {
    const question = questionOf(trace, move)!
    const names = namesOf(trace, question, 3)
    return slipsOf(trace, question).map((slip) => {
      const facts = slipNamesOf(trace, question, names, slip, 3)
      const [en, ko] = [predictWords.en, predictWords.ko].map(({ slips }) =>
        plain(slips[slip.kind](facts)),
      )
      return { kind: slip.kind, en: en!, ko: ko! }
    })
  })
}

const all = { slide: told('hello-slide'), lstm: told('hello-lstm'), gru: told('hello-gru') }

describe.each(Object.entries(all))('every slip in %s', (_, sentences) => {
  test('is a sentence in each language', () => {
    for (const { en, ko } of sentences) {
      for (const text of [en, ko]) {
        expect(text).toMatch(/^\S.*[.]$/)
        expect(text).not.toMatch(/undefined|null|NaN|\[object|은\/는|이\/가|을\/를| {2}/)
      }
      expect(en).not.toMatch(/[가-힣]/)
      expect(ko).toMatch(/(니다|세요)\.$/)
    }
  })
})

test('the slips that TEACHING names are all among them', () => {
  const kinds = new Set(Object.values(all).flatMap((one) => one.map(({ kind }) => kind)))
  const wanted: readonly SlipKind[] = [
    'sign',
    'local forgotten',
    'own value',
    'waiting forgotten',
    'transposed',
    'before activation',
    'function twice',
    'onehot forgotten',
    'sum for share',
    'block order',
    'other time',
    'not clipped',
    'ascent',
  ]
  for (const kind of wanted) expect(kinds).toContain(kind)
})

test('as it is said', () => {
  const said = all.lstm.find(({ kind }) => kind === 'own value')!
  expect(said.en).toMatch(/^That is multiplied by the value of .+ itself\. Multiply by/)
  expect(said.ko).toMatch(/자신의 값을 곱했습니다\. 다른 인수 /)
})
