/** What the door itself refuses: bytes that are no UTF-8, text that is no JSON, values that do not fit. */
export type Misfit =
  | {
      readonly kind: 'utf-8' | 'json' | 'object' | 'text' | 'boolean' | 'present' | 'no empty list'
    }
  | { readonly kind: 'number' }
  | { readonly kind: 'whole number'; readonly min: number; readonly max: number }
  /** Above 0, up to and including `max`. */
  | { readonly kind: 'positive number'; readonly max: number }
  | { readonly kind: 'list'; readonly length?: number }
  | { readonly kind: 'numbers'; readonly rows: number; readonly cols: number }
  | { readonly kind: 'one of'; readonly choices: readonly string[] }
  | { readonly kind: 'new name' }
  | { readonly kind: 'name of an earlier node' }
  | { readonly kind: 'character of the vocabulary' }
  | { readonly kind: 'fitting shapes'; readonly reason: string }
  | { readonly kind: 'step in order'; readonly reason: string }
  /** No ∞ and no NaN among the numbers that are computed from it. */
  | { readonly kind: 'finite pass' }

/** What should have been there, as data, so that each language can say it in its own words. */
export type Expected =
  | Misfit
  | { readonly kind: 'name of a step' }
  /** Both ends included. */
  | { readonly kind: 'number between'; readonly min: number; readonly max: number }
  | { readonly kind: 'positive number or none' }
  /** `most`: the largest size, where one is larger. */
  | { readonly kind: 'numbers between commas'; readonly most?: number }
  /** How many; `min` and `max` may be the same. */
  | { readonly kind: 'characters'; readonly min: number; readonly max: number }
  /** No half of a surrogate pair. */
  | { readonly kind: 'well-formed text' }
  /** Every % begins an escape such as %25. */
  | { readonly kind: 'link encoding' }
  /** A character to predict at one step or more. */
  | { readonly kind: 'a target' }
  /** Two step numbers such as 12-40, the smaller first; `max` where there are so many. */
  | { readonly kind: 'loop'; readonly max?: number }
  | { readonly kind: 'name of a setting' }
  | { readonly kind: 'name of a node' }
  /** Finite numbers in half precision, as a link packs them. */
  | { readonly kind: 'packed numbers' }
  | { readonly kind: 'mistake of this cell' }
  /** Files that come when they are asked for. */
  | { readonly kind: 'language that loads' }
  /** The LSTM for c: other cells do not carry it. */
  | { readonly kind: 'cell with this state' }

/** Something from outside that cannot be used: where, what was expected there, what was found. */
export interface Problem<Why extends Expected = Expected> {
  /** A path such as `parameters.W_xh[2]`; empty for the whole. */
  readonly at: string
  readonly expected: Why
  readonly got: string
  /** What is used instead, as a link writes it; empty where it is left out; not there where the old value stays. */
  readonly used?: string
}

const range = (min: number, max: number) =>
  max === Number.MAX_SAFE_INTEGER ? `of at least ${min}` : `from ${min} to ${max}`

/** What was expected, in English: `a whole number from 1 to 3`. The English of the page says it in the same words. */
export function phraseOf(expected: Misfit): string {
  switch (expected.kind) {
    case 'utf-8':
      return 'text in UTF-8'
    case 'json':
      return 'JSON'
    case 'present':
      return 'this key to be there'
    case 'object':
      return 'an object'
    case 'text':
      return 'a text'
    case 'boolean':
      return 'true or false'
    case 'no empty list':
      return 'at least one element'
    case 'number':
      return 'a finite number'
    case 'whole number':
      return `a whole number ${range(expected.min, expected.max)}`
    case 'positive number':
      return expected.max === Number.POSITIVE_INFINITY
        ? 'a number above 0'
        : `a number above 0 and up to ${expected.max}`
    case 'list':
      return expected.length === undefined ? 'a list' : `a list of ${expected.length}`
    case 'numbers':
      return expected.cols === 1
        ? `a list of ${expected.rows} finite numbers`
        : `${expected.rows} × ${expected.cols} finite numbers`
    case 'one of':
      return `one of ${expected.choices.join(', ')}`
    case 'new name':
      return 'a name not used before'
    case 'name of an earlier node':
      return 'the name of an earlier node'
    case 'character of the vocabulary':
      return 'a character of the vocabulary'
    case 'fitting shapes':
      return `shapes that fit (${expected.reason})`
    case 'step in order':
      return `a step that can happen here (${expected.reason})`
    case 'finite pass':
      return 'numbers that stay finite'
  }
}

/** One line of English: where, what was expected, what was found. */
const sentenceOf = ({ at, expected, got }: Problem<Misfit>): string =>
  `${at === '' ? 'input' : at}: expected ${phraseOf(expected)}, got ${got}`

/** Thrown at the door; carries the problem as data. */
export class BadInput extends Error {
  readonly problem: Problem<Misfit>

  constructor(problem: Problem<Misfit>) {
    super(sentenceOf(problem))
    this.name = 'BadInput'
    this.problem = problem
  }
}
