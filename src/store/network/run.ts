import type { Pass, Tensors, UsualCell } from '../../cells/index.ts'
import type { Source } from '../../scene/index.ts'

/** A recorded pass of a network after some updates, and what it came from. */
export interface Run extends Source {
  readonly cell: UsualCell
  readonly fed: readonly string[]
  readonly expected: readonly (string | null)[]
  readonly pass: Pass
  /** The same network before anything was edited by hand, and before any update. */
  readonly base: Pass
  readonly vocabulary: readonly string[]
  readonly edited: ReadonlySet<string>
  /** What the optimiser remembered before this pass. */
  readonly memory: Tensors
  /** Losses of the passes before this one, first to last; empty before any update. */
  readonly losses: readonly number[]
  readonly loss: number
  /** Whether all its numbers are; a run that is not is never shown. */
  readonly finite: boolean
}
