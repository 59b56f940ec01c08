import type { Tape } from '../engine/index.ts'
import { type MistakeName, ruleOf } from './mistakes/mistakes.ts'
import { type Memory, recordSteps } from './recordSteps.ts'
import type { Trace, Update } from './trace.ts'

export interface Recording {
  /** None where left out: the trace then ends with the backward pass. */
  readonly update?: Update | null
  readonly memory?: Memory
  readonly mistakes?: readonly MistakeName[]
}

/** Runs the backward pass of a tape, with mistakes if there are any, and the update, and keeps every step. */
export function record(tape: Tape, recording: Recording = {}): Trace {
  const { update = null, memory = {}, mistakes = [] } = recording
  return { tape, steps: recordSteps(tape, ruleOf(mistakes), update, memory), update, mistakes }
}
