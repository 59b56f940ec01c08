import type { Chapter, Trace } from '../trace/index.ts'

/** What a scene is of: a trace, the cell it was made with, its characters, and how it is leafed through. */
export interface Subject {
  readonly trace: Trace
  readonly cell: string
  /** The character fed in at each time step, and the one to predict; null for none. */
  readonly fed: readonly string[]
  readonly expected: readonly (string | null)[]
  /** Names of the leaves whose numbers were edited by hand. */
  readonly edited?: ReadonlySet<string>
  /** The chapters that the playhead counts: nodes, or single contributions. */
  readonly moves: readonly Chapter[]
}

/** T. */
export const timesOf = (subject: Subject): number => subject.fed.length
