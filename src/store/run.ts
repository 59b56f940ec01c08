import type { Pass } from '../cells/index.ts'
import { lossOf } from '../engine/index.ts'
import type { Subject } from '../scene/index.ts'
import { modelOf, networkOf, type Settings } from '../settings/index.ts'
import { chaptersOf, type Trace } from '../trace/index.ts'
import { iterated } from './iterated.ts'

/** Everything that follows from the settings: the network, its text, and the recorded pass. */
export interface Run extends Subject {
  readonly pass: Pass
  /** The same network before anything was edited by hand, and before any update. */
  readonly base: Pass
  readonly vocabulary: readonly string[]
  /** Losses of the passes before this one, first to last; empty before any update. */
  readonly losses: readonly number[]
  readonly loss: number
  /** Whether all its numbers are; a run that is not is never shown. */
  readonly finite: boolean
}

/** Runs made of recorded passes, one a way of leafing through. */
const runs = new WeakMap<Trace, Map<'contribution' | 'node', Run>>()

/** The run that the settings ask for. Pure, and remembered: the same network gives the same run. */
export function runOf(settings: Settings): Run {
  const { stepSize } = settings
  const { base, pass, trace, losses, edited, finite } = iterated(networkOf(settings))
  const grain = stepSize === 'contribution' ? 'contribution' : 'node'
  const ofTrace = runs.get(trace) ?? new Map<'contribution' | 'node', Run>()
  runs.set(trace, ofTrace)
  const known = ofTrace.get(grain)
  if (known) return known
  const { fed, targets, vocabulary } = modelOf(settings).sequence
  const run: Run = {
    pass,
    base,
    trace,
    losses,
    edited,
    finite,
    loss: lossOf(trace.tape),
    cell: settings.cell,
    fed,
    expected: targets.map((target) => (target === null ? null : vocabulary[target]!)),
    vocabulary,
    moves: chaptersOf(trace, grain),
  }
  ofTrace.set(grain, run)
  return run
}
