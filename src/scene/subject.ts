import type { CellName } from '../cells/index.ts'
import { memo } from '../engine/index.ts'
import { type Chapter, chapterAt, chaptersOf, type Grain, type Trace } from '../trace/index.ts'

/** A cell that can be drawn. */
export type SourceCell = Exclude<CellName, 'lstm-separate'>

/** A recorded trace with what is needed to draw it: the cell it was made with, and its characters. */
export interface Source {
  readonly trace: Trace
  readonly cell: SourceCell
  /** The character fed in at each time step, and the one to predict; null for none. */
  readonly fed: readonly string[]
  readonly expected: readonly (string | null)[]
  /** The characters of the classes; not there where classes go by number. */
  readonly vocabulary?: readonly string[]
  /** Names of the leaves whose numbers were edited by hand. */
  readonly edited?: ReadonlySet<string>
}

/** What a scene is of: a source, and how it is leafed through. */
export interface Subject extends Source {
  /** The chapters that the playhead counts: nodes, or single contributions. */
  readonly moves: readonly Chapter[]
}

/** How finely the playhead counts. */
export type MoveGrain = Extract<Grain, 'contribution' | 'node'>

const cuts = {
  node: memo((source: Source): Subject => ({ ...source, moves: chaptersOf(source.trace, 'node') })),
  contribution: memo(
    (source: Source): Subject => ({ ...source, moves: chaptersOf(source.trace, 'contribution') }),
  ),
} satisfies Record<MoveGrain, unknown>

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

/** T. */
export const timesOf = (subject: Source): number => subject.fed.length
