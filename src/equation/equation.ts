import type { Expression, Node } from '../engine/index.ts'
import type { MistakeName } from '../trace/index.ts'
import type { Term } from './term.ts'

/** What an equation says, for its heading. */
export type EquationKind =
  | 'value' // an operation makes a value
  | 'loss' // the losses are added up
  | 'start' // the gradient of the loss by itself
  | 'softmax loss' // where gradients come from: p − onehot
  | 'local' // upstream × local = contribution
  | 'product' // a transposed matrix, or an outer product
  | 'pass' // handed on as it is
  | 'merge' // blocks put back into their stack
  | 'total' // so far + this term
  | 'clip'
  | 'memory' // what the optimiser remembers
  | 'update'

/** One line of mathematics of a move: terms, what is done with them, and the recorded result. */
export interface Equation {
  readonly key: string
  readonly kind: EquationKind
  readonly terms: readonly Term[]
  /** The right side; its leaves are terms by number. */
  readonly right: Expression<number>
  readonly result: Term
  /** An arrow where the result replaces what was there. */
  readonly relation: '=' | '←'
  /** Whether the record is what the terms make. With a mistake in the pass it may not be. */
  readonly holds: boolean
  /** Whether mistakes are on in the pass. Where none is, numbers that do not follow are the record's own. */
  readonly underMistakes: boolean
  /** Which mistake is made right here, where it does not hold; null where it does, or where that is not known. */
  readonly mistake: MistakeName | null
  /** Which of its receiver's terms the result is; null where there is only one. */
  readonly part: { readonly number: number; readonly of: number } | null
  /** The operation on the tape, and for a gradient the input that it is for; null outside of both passes. */
  readonly source: { readonly node: Node; readonly input: number | null } | null
}
