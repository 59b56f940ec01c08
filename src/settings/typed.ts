import { isDecimal } from '../door/index.ts'
import { quoted } from './formats/index.ts'
import { largestHalf } from './formats/packed.ts'

export interface MatrixSize {
  readonly rows: number
  readonly cols: number
}

/** Why what was typed or pasted is no number, or no matrix that fits. */
export type Refused =
  | { readonly kind: 'empty' }
  | { readonly kind: 'no number'; readonly got: string }
  /** Beyond half precision: ±65504. */
  | { readonly kind: 'too large'; readonly got: string; readonly most: number }
  | { readonly kind: 'shape'; readonly got: MatrixSize; readonly expected: MatrixSize }
  /** Rows of different lengths: the first one of another length than row 1, counted from 1. */
  | {
      readonly kind: 'ragged'
      readonly row: number
      readonly length: number
      readonly first: number
    }

export type Typed<Value> = { readonly value: Value } | { readonly refused: Refused }

/** A true minus, as pages write it, is a minus. */
const plain = (text: string) => text.trim().replaceAll('−', '-')

/** One number of a parameter, an input or a state, as it was typed. Never throws. */
export function typedNumber(text: string): Typed<number> {
  const word = plain(text)
  if (word === '') return { refused: { kind: 'empty' } }
  const got = quoted(text.trim())
  if (!isDecimal(word)) return { refused: { kind: 'no number', got } }
  const value = Number(word) + 0 // −0 + 0 = 0
  if (Math.abs(value) > largestHalf)
    return { refused: { kind: 'too large', got, most: largestHalf } }
  return { value }
}

/** Words around the numbers where a program has printed them: `array(…, dtype=float32)`. */
const wrapping =
  /\b(?:np\.|numpy\.|torch\.)?(?:array|tensor|matrix)\(|\)|\b(?:dtype|device|requires_grad|grad_fn)=(?:'[^']{0,60}'|<[^>]{0,60}>|[\w.]{1,60})/gi

/** The rows of a text: what stands in innermost brackets, else its lines; a semicolon ends one, too. */
function rowsOf(text: string): readonly (readonly string[])[] {
  const bare = text.replace(wrapping, ' ')
  const groups = bare.includes('[')
    ? bare.split(/[[\]]/).flatMap((group) => group.split(';'))
    : bare.split(/[\n\r;]/)
  return groups
    .map((group) => group.split(/[\s,]+/).filter((word) => word !== ''))
    .filter((row) => row.length > 0)
}

/** Whether a pasted text is a list or a matrix, and not a single number or a word. */
export const isSeveral = (text: string): boolean => {
  const words = rowsOf(text).flat()
  return words.length > 1 && words.some((word) => isDecimal(plain(word)))
}

/**
 * A pasted matrix, row by row, for a place of the given shape: tabs, commas, spaces or semicolons
 * between its numbers, JSON, or as NumPy and PyTorch print one. A vector may lie or stand. Never throws.
 */
export function typedMatrix(text: string, expected: MatrixSize): Typed<readonly number[]> {
  const rows = rowsOf(text)
  if (rows.length === 0) return { refused: { kind: 'empty' } }
  const first = rows[0]!.length
  const odd = rows.findIndex(({ length }) => length !== first)
  if (odd >= 0)
    return { refused: { kind: 'ragged', row: odd + 1, length: rows[odd]!.length, first } }
  const got = { rows: rows.length, cols: first }
  const lying = Math.min(got.rows, got.cols) === 1 && Math.min(expected.rows, expected.cols) === 1
  const fits = got.rows === expected.rows && got.cols === expected.cols
  if (!fits && !(lying && got.rows * got.cols === expected.rows * expected.cols))
    return { refused: { kind: 'shape', got, expected } }
  const value: number[] = []
  for (const word of rows.flat()) {
    const one = typedNumber(word)
    if ('refused' in one) return one
    value.push(one.value)
  }
  return { value }
}
