import { type Pass, type Tensors, unrolling } from '../../cells/index.ts'
import { lossOf } from '../../engine/index.ts'
import type { Work } from '../../jobs/runToEnd.ts'
import { cellLayout } from '../../layout/index.ts'
import { prepareDomains, subjectOf } from '../../scene/index.ts'
import { modelOf, type NetworkSettings, networkOf, sameNetwork } from '../../settings/index.ts'
import { afterUpdate, examiningNumbers, recordingOf, stepName } from '../../trace/index.ts'
import { basePass, differences, editedPass, sameBase } from './base.ts'
import type { Run } from './run.ts'

/** Records the pass that settings ask for, with pauses. The same network gives the same run while it is remembered. */
export type Recorder = (settings: NetworkSettings) => Work<Run>

/** The first time step also sends its ★ back, to the initial state. */
const wanted = { initial: true }

/** Records a pass that starts from a memory of the optimiser. */
function* recorded(
  { optimizer, rate, clip, mistakes }: NetworkSettings,
  pass: Pass,
  memory: Tensors,
) {
  const update = { optimizer, rate, clip, epsilon: 1e-8 }
  const trace = yield* recordingOf(yield* unrolling(pass, wanted), { update, memory, mistakes })
  const finite = yield* examiningNumbers(trace)
  return { pass, memory, trace, finite, loss: lossOf(trace.tape) }
}

/** The pass before any update. */
function* untrained(settings: NetworkSettings, base: Pass): Work<Run> {
  const pass = editedPass(base, settings)
  const made = yield* recorded(settings, pass, {})
  const { fed, targets, vocabulary } = modelOf(settings).sequence
  return {
    ...made,
    base,
    edited: differences(pass, base),
    losses: [],
    cell: settings.cell,
    layout: cellLayout(settings.cell)!,
    fed,
    expected: targets.map((target) => (target === null ? null : vocabulary[target]!)),
    vocabulary,
  }
}

/** The pass after one update more; undefined where it would not have finite numbers. */
function* updated(settings: NetworkSettings, run: Run): Work<Run | undefined> {
  const after = afterUpdate(run.trace)
  const pass = { ...run.pass, parameters: after.parameters }
  const made = yield* recorded(settings, pass, { ...run.memory, ...after.memory })
  return made.finite ? { ...run, ...made, losses: [...run.losses, run.loss] } : undefined
}

/** Makes known what a first picture of a run asks for: scales, names of steps, moves. */
function* prepareView(run: Run): Work<void> {
  const { trace } = run
  yield* prepareDomains(trace)
  stepName(trace, 0)
  yield trace.steps.length
  subjectOf(run, 'node')
  yield trace.steps.length
}

/** Runs that a recorder remembers; the oldest are let go. */
const kept = 12

/**
 * A recorder with a memory of its own. A pass after `iteration` updates starts from the one before
 * it; where the next one would not have finite numbers it is the last that has, as its losses tell.
 */
export function createRecorder(): Recorder {
  const known: { readonly settings: NetworkSettings; readonly run: Run }[] = []

  /** The nearest remembered run of the same network after as many updates or fewer. */
  const nearest = (settings: NetworkSettings) =>
    known
      .filter(
        (one) =>
          one.settings.iteration <= settings.iteration &&
          sameNetwork({ ...one.settings, iteration: settings.iteration }, settings),
      )
      .sort((a, b) => b.settings.iteration - a.settings.iteration)[0]

  /** The base of settings, the very one of a remembered run if that has the same. */
  const baseOf = (settings: NetworkSettings): Pass =>
    known.find((one) => sameBase(one.settings, settings))?.run.base ?? basePass(settings)

  return function* (given) {
    const settings = networkOf(given)
    const { iteration } = settings
    const before = nearest(settings)
    if (before?.settings.iteration === iteration) return before.run
    let run = before?.run ?? (yield* untrained(settings, baseOf(settings)))
    while (run.finite && run.losses.length < iteration) {
      const next = yield* updated(settings, run)
      if (!next) break
      run = next
    }
    if (run.finite) yield* prepareView(run)
    known.push({ settings, run })
    if (known.length > kept) known.shift()
    return run
  }
}
