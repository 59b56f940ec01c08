import { oneHot, type Tensor } from '../engine/index.ts'

/** A text as a sequence to learn. */
export interface Sequence {
  /** Distinct characters, in the order in which they first occur. */
  readonly vocabulary: readonly string[]
  /** What is fed in at each time step, as one character. */
  readonly fed: readonly string[]
  readonly inputs: readonly Tensor[]
  readonly targets: readonly (number | null)[]
}

/** Made when it is first needed: to load its tables takes longer than to record a pass. */
let segmenter: Intl.Segmenter | undefined

/** Printable ASCII is a character a unit, and so is any Hangul syllable among it that stands whole. */
const plain = /^[ -~가-힣]*$/

/** Characters as a reader counts them: a family emoji or a Hangul syllable of conjoining letters is one. */
export function charactersOf(text: string): readonly string[] {
  const whole = text.normalize('NFC')
  if (plain.test(whole)) return [...whole]
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  return [...segmenter.segment(whole)].map(({ segment }) => segment)
}

/**
 * Each character predicts the next, so "hello" feeds h e l l and expects e l l o. With `targets`
 * (a character or null a step) the whole text is fed.
 */
export function sequenceOf(
  text: readonly string[],
  targets?: readonly (string | null)[],
): Sequence {
  const expected = targets ?? text.slice(1)
  const fed = targets ? text : text.slice(0, -1)
  const vocabulary = [...new Set([...text, ...expected.filter((one) => one !== null)])]
  const index = new Map(vocabulary.map((character, k) => [character, k]))
  return {
    vocabulary,
    fed,
    inputs: fed.map((character) => oneHot(vocabulary.length, index.get(character)!)),
    targets: fed.map((_, k) => {
      const target = expected[k] ?? null
      return target === null ? null : index.get(target)!
    }),
  }
}
