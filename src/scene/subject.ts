import type { UsualCell } from '../cells/index.ts'
import { memo } from '../engine/index.ts'
import type { Layout } from '../layout/index.ts'
import { type Chapter, chapterAt, chaptersOf, type Grain, type Trace } from '../trace/index.ts'

/** A recorded trace, where it is drawn (for any trace `layoutOf` says), and what else there is to show of it. */
export interface Source {
  readonly trace: Trace
  readonly layout: Layout
  /** The cell it was made with, if it was made with one. */
  readonly cell?: UsualCell
  /** The character fed in at each time step, and the one to predict, null for none; left out where there is no text. */
  readonly fed?: readonly string[]
  readonly expected?: readonly (string | null)[]
  /** The characters of the classes; not there where classes go by number. */
  readonly vocabulary?: readonly string[]
  /** Names of the leaves whose numbers were edited by hand. */
  readonly edited?: ReadonlySet<string>
}

/** What a scene is of: a source, and how one steps through it. */
export interface Subject extends Source {
  /** The chapters that the playhead counts: nodes, or single contributions. */
  readonly moves: readonly Chapter[]
}

/** How finely the playhead counts. */
export type MoveGrain = Extract<Grain, 'contribution' | 'node'>

const cutInto = (grain: MoveGrain) =>
  memo((source: Source): Subject => ({ ...source, moves: chaptersOf(source.trace, grain) }))

const cuts = { node: cutInto('node'), contribution: cutInto('contribution') }

/**
 * A source cut into moves. With `stop`, a step of the trace, the move that this step is in ends
 * there: its other steps are still to come. Without, the same source gives the same subject.
 */
export function subjectOf(source: Source, grain: MoveGrain, stop?: number): Subject {
  const subject = cuts[grain](source)
  if (stop === undefined) return subject
  const { moves } = subject
  const at = chapterAt(moves, stop)
  return stop >= moves[at]!.last
    ? subject
    : { ...subject, moves: moves.with(at, { ...moves[at]!, last: stop }) }
}

/** What is fed in and to be predicted at a time step; null where there is nothing. */
export const charactersAt = ({ fed, expected }: Source, time: number | null) => ({
  fed: (time !== null && fed?.[time - 1]) || null,
  expected: (time !== null && expected?.[time - 1]) || null,
})
