import type { Tensor } from '../engine/index.ts'
import { precisionOf } from '../trace/index.ts'
import { holdsFor } from './checkEquation.ts'
import type { Equation } from './equation.ts'
import type { Scribe } from './scribe.ts'
import type { Term } from './term.ts'

/** A term with what it usually is left out. */
export const term = (
  given: Pick<Term, 'label' | 'node' | 'tensor' | 'role' | 'kind'> & Partial<Term>,
): Term => ({ word: null, transposed: false, offset: 0, made: null, ...given })

type Usual = 'holds' | 'underMistakes' | 'part' | 'relation' | 'source' | 'mistake'

/** An equation whose truth is worked out; a mistake is named only where it does not hold. */
export function equation(
  { trace }: Scribe,
  given: Omit<Equation, Usual> & Partial<Equation>,
): Equation {
  const holds = holdsFor(given.right, given.terms, given.result, precisionOf(trace))
  return {
    relation: '=',
    part: null,
    source: null,
    ...given,
    holds,
    underMistakes: trace.mistakes.length > 0,
    mistake: holds ? null : (given.mistake ?? null),
  }
}

/** Rows from..to of a column or matrix, without `to`. */
export const rowsFrom = ({ cols, data }: Tensor, from: number, to: number): Tensor => ({
  rows: to - from,
  cols,
  data: Array.from({ length: (to - from) * cols }, (_, k) => data[from * cols + k]!),
})
