import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { column } from '../engine/index.ts'
import { charactersOf, sequenceOf } from './text.ts'

describe('characters are what a reader counts', () => {
  test.each([
    ['letters', 'hello', ['h', 'e', 'l', 'l', 'o']],
    ['Hangul syllables', '안녕 !', ['안', '녕', ' ', '!']],
    ['Hangul taken apart (NFD)', '안녕'.normalize('NFD'), ['안', '녕']],
    [
      'a syllable of old letters, which has no single code',
      '\u1112\u119e\u11ab글',
      ['\u1112\u119e\u11ab', '글'],
    ],
    ['a letter with a combining accent', 'e\u0301a', ['é', 'a']],
    ['a family of four', '👩‍👩‍👧‍👦!', ['👩‍👩‍👧‍👦', '!']],
    ['a skin tone and a flag', '👋🏽🇰🇷', ['👋🏽', '🇰🇷']],
    ['nothing', '', []],
  ])('%s', (_, text, characters) => {
    expect(charactersOf(text)).toEqual(characters)
  })

  test('letters and whole syllables are what the rules of Unicode say, without asking for them', () => {
    const rules = new Intl.Segmenter('ko', { granularity: 'grapheme' })
    const unit = fc.oneof(
      fc.string({ minLength: 1, maxLength: 1, unit: 'grapheme-ascii' }),
      fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCodePoint(code)),
    )
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        expect(charactersOf(text)).toEqual([...rules.segment(text)].map(({ segment }) => segment))
      }),
    )
  })
})

describe('a text as a sequence', () => {
  const hello = sequenceOf(charactersOf('hello'))

  test('"hello" feeds h e l l and expects e l l o', () => {
    expect(hello.vocabulary).toEqual(['h', 'e', 'l', 'o'])
    expect(hello.fed).toEqual(['h', 'e', 'l', 'l'])
    expect(hello.targets.map((target) => hello.vocabulary[target!])).toEqual(['e', 'l', 'l', 'o'])
  })

  test('each character is fed as a one-hot column', () => {
    expect(hello.inputs).toEqual([
      column([1, 0, 0, 0]),
      column([0, 1, 0, 0]),
      column([0, 0, 1, 0]),
      column([0, 0, 1, 0]),
    ])
  })

  test('one syllable is one symbol, however it was typed', () => {
    const { vocabulary } = sequenceOf(charactersOf(`가${'가'.normalize('NFD')}나`))
    expect(vocabulary).toEqual(['가', '나'])
  })

  test('with targets of its own the whole text is fed', () => {
    const { fed, targets, vocabulary } = sequenceOf(['a', 'b', 'b'], [null, 'a', 'c'])
    expect(fed).toEqual(['a', 'b', 'b'])
    expect(vocabulary).toEqual(['a', 'b', 'c'])
    expect(targets).toEqual([null, 0, 2])
  })

  test('targets that end early leave the rest without', () => {
    expect(sequenceOf(['a', 'b', 'c'], ['b']).targets).toEqual([1, null, null])
  })

  test('one character alone has nothing to predict', () => {
    expect(sequenceOf(['a'])).toMatchObject({ vocabulary: ['a'], fed: [], targets: [] })
  })
})
