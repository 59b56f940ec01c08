import type { Subject } from '../scene/index.ts'

/** A second pass beside the first one, and where it stands. */
export interface SecondPass {
  readonly run: Subject
  readonly playhead: number
  /** What its graph is called. */
  readonly label: string
}
