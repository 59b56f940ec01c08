import { type Pass, type Tensors, unroll } from '../../cells/index.ts'
import { lossOf } from '../../engine/index.ts'
import { cellLayout } from '../../layout/index.ts'
import { modelOf, type NetworkSettings, networkOf, sameNetwork } from '../../settings/index.ts'
import { afterUpdate, hasFiniteNumbers, record } from '../../trace/index.ts'
import { basePass, differences, editedPass } from './base.ts'
import type { Run } from './run.ts'

/** Records the pass that settings ask for. The same network gives the same run while it is remembered. */
export type Recorder = (settings: NetworkSettings) => Run

/** The first time step also sends its ★ back, to the initial state. */
const wanted = { initial: true }

/** Records a pass that starts from a memory of the optimiser. */
function recorded(
  { optimizer, rate, clip, mistakes }: NetworkSettings,
  pass: Pass,
  memory: Tensors,
) {
  const update = { optimizer, rate, clip, epsilon: 1e-8 }
  const trace = record(unroll(pass, wanted), { update, memory, mistakes })
  return { pass, memory, trace, loss: lossOf(trace.tape) }
}

/** The pass before any update. */
function untrained(settings: NetworkSettings): Run {
  const base = basePass(settings)
  const pass = editedPass(base, settings)
  const made = recorded(settings, pass, {})
  const { fed, targets, vocabulary } = modelOf(settings).sequence
  return {
    ...made,
    base,
    edited: differences(pass, base),
    losses: [],
    finite: hasFiniteNumbers(made.trace),
    cell: settings.cell,
    layout: cellLayout(settings.cell)!,
    fed,
    expected: targets.map((target) => (target === null ? null : vocabulary[target]!)),
    vocabulary,
  }
}

/** The pass after one update more; undefined where it would not have finite numbers. */
function updated(settings: NetworkSettings, run: Run): Run | undefined {
  const after = afterUpdate(run.trace)
  const pass = { ...run.pass, parameters: after.parameters }
  const made = recorded(settings, pass, { ...run.memory, ...after.memory })
  return hasFiniteNumbers(made.trace)
    ? { ...run, ...made, losses: [...run.losses, run.loss] }
    : undefined
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

  return (given) => {
    const settings = networkOf(given)
    const { iteration } = settings
    const before = nearest(settings)
    if (before?.settings.iteration === iteration) return before.run
    let run = before?.run ?? untrained(settings)
    while (run.finite && run.losses.length < iteration) {
      const next = updated(settings, run)
      if (!next) break
      run = next
    }
    known.push({ settings, run })
    if (known.length > kept) known.shift()
    return run
  }
}
