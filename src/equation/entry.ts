import type { Id } from '../engine/index.ts'
import type { Equation } from './equation.ts'
import { piecesOf } from './formula.ts'
import { blockOf } from './operation.ts'
import { numberIn, ownEntry, shapeIn } from './term.ts'

/** A piece of the sum that makes one entry: a sign, a constant, or a number with its place. */
export type Token =
  | { readonly sign: string }
  | { readonly letter: string; readonly value: number }
  /** Entry of term number `term`, along the rows as the equation has them. */
  | { readonly term: number; readonly entry: number; readonly value: number }

/** Between numbers there is no element by element. */
const ofNumbers: Readonly<Record<string, string>> = { '⊙': '·', '⊙2': '²' }

/** How one entry of the result is made, number by number: 0.31 · (−0.2) + … */
export function tokensOf(equation: Equation, entry: number): readonly Token[] {
  const { operation, terms } = equation
  const number = (term: number, at: number): Token => ({
    term,
    entry: at,
    value: numberIn(terms[term]!, at),
  })
  const all = (term: number, between: string, around: (one: Token) => Token[]) =>
    Array.from(terms[term]!.tensor.data, (_, k) =>
      k === 0 ? around(number(term, k)) : [{ sign: between }, ...around(number(term, k))],
    ).flat()
  switch (operation.kind) {
    case 'product': {
      const [, inner] = shapeIn(terms[0]!)
      const [, cols] = shapeIn(terms[1]!)
      const [row, col] = [Math.floor(entry / cols), entry % cols]
      return Array.from({ length: inner }, (_, k): Token[] => [
        ...(k === 0 ? [] : [{ sign: '+' }]),
        number(0, row * inner + k),
        { sign: '·' },
        number(1, k * cols + col),
      ]).flat()
    }
    case 'softmax':
      return [
        { sign: 'e^' },
        number(0, entry),
        { sign: '/' },
        { sign: '(' },
        ...all(0, '+', (one) => [{ sign: 'e^' }, one]),
        { sign: ')' },
      ]
    case 'surprise':
      return [{ sign: '−ln' }, number(0, operation.target)]
    case 'gather':
      return all(0, '+', (one) => [one])
    case 'stack': {
      const [, cols] = shapeIn(terms[0]!)
      const block = blockOf(terms, Math.floor(entry / cols))
      return [number(block.term, block.row * cols + (entry % cols))]
    }
    default:
      return piecesOf(operation, terms.length).map((piece): Token => {
        if ('sign' in piece) return { sign: ofNumbers[piece.sign] ?? piece.sign }
        if ('letter' in piece) return piece
        // A scalar, such as dL, goes into every entry.
        const one = terms[piece.term]!.tensor.data.length === 1
        return number(piece.term, one ? 0 : entry)
      })
  }
}

/** Entries of a node's value or gradient to be shown on the graph. */
export interface Lit {
  readonly id: Id
  readonly kind: 'value' | 'gradient'
  readonly entries: readonly number[]
}

/** What an entry of the result is made of and the entry itself, by node. */
export function litBy(equation: Equation, entry: number): readonly Lit[] {
  const { terms, result } = equation
  const found = [
    ...tokensOf(equation, entry).flatMap((token) =>
      'term' in token ? [{ of: terms[token.term]!, at: token.entry }] : [],
    ),
    { of: result, at: entry },
  ]
  const lit = new Map<string, { id: Id; kind: 'value' | 'gradient'; entries: number[] }>()
  for (const { of, at } of found) {
    if (!of.node || of.kind === 'memory') continue
    const key = `${of.node.id} ${of.kind}`
    const own = lit.get(key) ?? { id: of.node.id, kind: of.kind, entries: [] }
    own.entries.push(ownEntry(of, at))
    lit.set(key, own)
  }
  return [...lit.values()]
}
