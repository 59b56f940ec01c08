import type { Expression, Node, Tensor } from '../engine/index.ts'
import type { Label } from './label.ts'

/** What a term is to the reader where its symbol does not say it. */
export type Word =
  | 'earlier terms' // those of a sum that came before this one
  | 'this term' // one of the terms of a sum
  | 'so far' // what has come until now, this term included
  | 'memory'
  | 'new memory'
  | 'before clip'
  | 'before'
  | 'after'

/** One matrix of an equation: what it is called, whose numbers it holds, and the numbers. */
export interface Term {
  readonly label: Label
  readonly word: Word | null
  /** What arrives in this move, what was here before, what comes out. */
  readonly role: 'incoming' | 'local' | 'result'
  readonly kind: 'value' | 'gradient' | 'memory'
  /** The node it belongs to; null for a constant. */
  readonly node: Node | null
  readonly tensor: Tensor
  /** The equation has it with rows and columns exchanged. */
  readonly transposed: boolean
  /** Where its first number stands among those of the node: a block of a stack begins further down. */
  readonly offset: number
  /** What it is made of where its numbers are worked out for this equation: 1 − h². */
  readonly made: Expression<Term> | null
}

/** The word that goes with a term's name wherever that is seen, heard or copied: of ← the left side is after it. */
export const wordBeside = ({ word }: Term): Word | null => (word === 'after' ? null : word)

/** Shape as the equation has it. */
export const shapeIn = ({ tensor: { rows, cols }, transposed }: Term): readonly [number, number] =>
  transposed ? [cols, rows] : [rows, cols]

/** Position in the tensor of an entry, counted along the rows as the equation has them. */
function storedAt(term: Term, entry: number): number {
  if (!term.transposed) return entry
  const { rows, cols } = term.tensor
  return (entry % rows) * cols + Math.floor(entry / rows)
}

/** An entry, counted along the rows as the equation has them. */
export const numberIn = (term: Term, entry: number): number =>
  term.tensor.data[storedAt(term, entry)]!

/** Which of its node's own numbers an entry is. */
export const ownEntry = (term: Term, entry: number): number => storedAt(term, entry) + term.offset
