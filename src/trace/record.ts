import type { Tape } from '../engine/index.ts'
import { runToEnd, type Work } from '../jobs/runToEnd.ts'
import { type MistakeName, ruleOf } from './mistakes/mistakes.ts'
import { type Memory, recordingSteps } from './recordSteps.ts'
import type { Trace, Update } from './trace.ts'

export interface Recording {
  /** None where left out: the trace then ends with the backward pass. */
  readonly update?: Update | null
  readonly memory?: Memory
  readonly mistakes?: readonly MistakeName[]
}

/** Runs the backward pass of a tape, with mistakes if there are any, and the update, and keeps every step. */
export const record = (tape: Tape, recording: Recording = {}): Trace =>
  runToEnd(recordingOf(tape, recording))

/** The same, with pauses. */
export function* recordingOf(tape: Tape, recording: Recording = {}): Work<Trace> {
  const { update = null, memory = {}, mistakes = [] } = recording
  const steps = yield* recordingSteps(tape, ruleOf(mistakes), update, memory)
  return { tape, steps, update, mistakes }
}
