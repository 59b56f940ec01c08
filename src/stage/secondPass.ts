import type { Subject } from '../scene/index.ts'

/** A second pass beside the first one, and its playhead. */
export interface SecondPass {
  readonly run: Subject
  readonly playhead: number
  /** Accessible name of its graph. */
  readonly label: string
}
