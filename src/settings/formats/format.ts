import type { Expected, Problem } from '../../door/index.ts'

/** Why a text says nothing that can be used, and the nearest value that would do, if there is one. */
export interface Refusal<Value> {
  readonly expected: Expected
  readonly got: string
  readonly nearest?: Value | undefined
}

/** What a text says. A link takes the nearest value, a field in a form keeps its old one. */
export type Reading<Value> = { readonly value: Value } | Refusal<Value>

/** How values are read from text and written as text. */
export interface Format<Value> {
  /** Never throws, and is quick on any text. */
  readonly parse: (text: string) => Reading<Value>
  /** What `parse` reads back as the same value. */
  readonly print: (value: Value) => string
  /** Whether a value would be read back as itself; only where that is quicker to say than to try. */
  readonly holds?: (value: Value) => boolean
}

export const problemOf = (at: string, { expected, got }: Refusal<unknown>): Problem => ({
  at,
  expected,
  got,
})

/** A text in quotes, for a sentence about it: one line, of at most some 40 characters. */
export function quoted(text: string): string {
  const start = [...text.slice(0, 82)]
  return JSON.stringify(start.length > 40 ? `${start.slice(0, 39).join('')}…` : text)
}

/** A format with a word for null. Pass `expected` where the sentence about a refusal should name that word. */
export const optional = <Value>(
  { parse, print, holds }: Format<Value>,
  word: string,
  expected?: Expected,
): Format<Value | null> => ({
  parse: (text) => {
    if (text === word) return { value: null }
    const reading = parse(text)
    return 'value' in reading || !expected ? reading : { ...reading, expected }
  },
  print: (value) => (value === null ? word : print(value)),
  ...(holds && { holds: (value: Value | null) => value === null || holds(value) }),
})
