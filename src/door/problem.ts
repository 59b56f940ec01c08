/** What should have been there, as data, so that each language can say it in its own words. */
export type Expected =
  | { readonly kind: 'json' | 'object' | 'text' | 'boolean' | 'present' | 'no empty list' }
  | { readonly kind: 'number' }
  | { readonly kind: 'whole number'; readonly min: number; readonly max: number }
  | { readonly kind: 'list'; readonly length?: number }
  | { readonly kind: 'numbers'; readonly rows: number; readonly cols: number }
  | { readonly kind: 'one of'; readonly choices: readonly string[] }
  | { readonly kind: 'new name' }
  | { readonly kind: 'name of an earlier node' }
  | { readonly kind: 'character of the vocabulary' }
  | { readonly kind: 'name of a step' }
  | { readonly kind: 'fitting shapes'; readonly reason: string }
  /** Both ends included. */
  | { readonly kind: 'number between'; readonly min: number; readonly max: number }
  /** Above 0, up to and including `max`. */
  | { readonly kind: 'positive number'; readonly max: number }
  | { readonly kind: 'positive number or none' }
  | { readonly kind: 'numbers between commas' }
  /** How many; `min` and `max` may be the same. */
  | { readonly kind: 'characters'; readonly min: number; readonly max: number }
  /** No half of a surrogate pair. */
  | { readonly kind: 'well-formed text' }
  /** Every % begins an escape such as %25. */
  | { readonly kind: 'link encoding' }
  /** A character to predict at one step or more. */
  | { readonly kind: 'a target' }
  /** Two step numbers such as 12-40. */
  | { readonly kind: 'loop' }
  | { readonly kind: 'name of a setting' }
  | { readonly kind: 'name of a node' }
  /** Finite numbers in half precision, as a link packs them. */
  | { readonly kind: 'packed numbers' }
  | { readonly kind: 'mistake of this cell' }
  /** The LSTM for c: other cells do not carry it. */
  | { readonly kind: 'cell with this state' }

/** Something from outside that cannot be used: where, what was expected there, what was found. */
export interface Problem {
  /** A path such as `parameters.W_xh[2]`; empty for the whole. */
  readonly at: string
  readonly expected: Expected
  readonly got: string
}

const counted = (min: number, max: number) =>
  min === max ? `exactly ${max}` : min === 0 ? `at most ${max}` : `${min} to ${max}`

const range = (min: number, max: number) =>
  max === Number.MAX_SAFE_INTEGER ? `of at least ${min}` : `from ${min} to ${max}`

function phrase(expected: Expected): string {
  switch (expected.kind) {
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
    case 'name of a step':
      return 'the name of a step, such as t3.h or t2.dh'
    case 'character of the vocabulary':
      return 'a character of the vocabulary'
    case 'fitting shapes':
      return `shapes that fit (${expected.reason})`
    case 'number between':
      return `a number from ${expected.min} to ${expected.max}`
    case 'positive number':
      return `a number above 0, at most ${expected.max}`
    case 'positive number or none':
      return 'a number above 0, or none'
    case 'numbers between commas':
      return 'finite numbers between commas'
    case 'characters':
      return `${counted(expected.min, expected.max)} characters`
    case 'well-formed text':
      return 'text without halves of characters'
    case 'link encoding':
      return 'every % to begin an escape such as %25'
    case 'a target':
      return 'a character to predict at one step or more'
    case 'loop':
      return 'two steps such as 12-40'
    case 'name of a node':
      return 'the name of a node, such as t3.c or W_hh'
    case 'packed numbers':
      return 'finite numbers as a link packs them, f16.…'
    case 'mistake of this cell':
      return 'a mistake that can be made in this cell'
    case 'name of a setting':
      return 'the name of a setting'
    case 'cell with this state':
      return 'a cell that carries this state'
  }
}

/** One line of English: where, what was expected, what was found. */
const sentenceOf = ({ at, expected, got }: Problem): string =>
  `${at === '' ? 'input' : at}: expected ${phrase(expected)}, got ${got}`

/** Thrown at the door; carries the problem as data. */
export class BadInput extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(sentenceOf(problem))
    this.name = 'BadInput'
    this.problem = problem
  }
}
