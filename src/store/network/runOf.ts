import { runToEnd } from '../../jobs/runToEnd.ts'
import type { Subject } from '../../scene/index.ts'
import type { Settings } from '../../settings/index.ts'
import { cut } from '../player/playhead.ts'
import { createRecorder } from './recorder.ts'
import type { Run } from './run.ts'

/** The run that settings ask for, cut into its moves. Pure; a network remembers its own runs instead. */
export function runOf(settings: Settings): Run & Subject {
  const run = runToEnd(createRecorder()(settings))
  return { ...run, moves: cut(run, settings).moves }
}
