import type { Tensor } from '../../engine/index.ts'
import type { Equation } from './equation.ts'
import { holdsFor } from './operation.ts'
import type { Term } from './term.ts'

/** A term with what it usually is left out. */
export const term = (
  given: Pick<Term, 'label' | 'node' | 'tensor' | 'role' | 'kind'> & Partial<Term>,
): Term => ({ word: null, transposed: false, offset: 0, ...given })

/** An equation whose truth is worked out. */
export const equation = (
  given: Omit<Equation, 'holds' | 'part' | 'relation' | 'source'> & Partial<Equation>,
): Equation => ({
  relation: '=',
  part: null,
  source: null,
  ...given,
  holds: holdsFor(given.operation, given.terms, given.result),
})

/** Rows from..to of a column or matrix, without `to`. */
export const rowsFrom = ({ cols, data }: Tensor, from: number, to: number): Tensor => ({
  rows: to - from,
  cols,
  data: Array.from({ length: (to - from) * cols }, (_, k) => data[from * cols + k]!),
})
