import { type PresetName, presets } from '../cells/index.ts'
import {
  type CellChoice,
  type Comparison,
  reconcile,
  type Settings,
  table,
} from '../settings/index.ts'
import { reached } from './reach.ts'
import type { Run } from './run.ts'

/** Why there is no second pass: it would be the first one again, an update too many, or overflow. */
type Nothing = 'not asked for' | 'same cell' | 'no mistakes' | 'last iteration' | 'not finite'

/** The second pass with its settings, or why there is none. */
export type Second =
  | { readonly settings: Settings; readonly run: Run }
  | { readonly nothing: Nothing }

/** Recorded weights that the settings with another cell could use; from a preset one comes to a preset. */
function presetFor(settings: Settings): PresetName | null {
  const names = Object.keys(presets) as PresetName[]
  return (
    names.find((name) => reconcile({ ...settings, preset: name }).settings.preset === name) ?? null
  )
}

/** The same text, targets, size and seed through another cell. Edited weights and c0 belong to the first cell alone. */
function throughCell(settings: Settings, cell: CellChoice): Settings {
  const other: Settings = { ...settings, cell, weights: null, c0: null, preset: null }
  const preset = settings.preset === null ? null : presetFor(other)
  return { ...other, preset }
}

const isLast = ({ iteration }: Settings): boolean =>
  !('value' in table.iteration.parse(String(iteration + 1)))

/**
 * What the second pass is made from: the first one's settings, with another cell, one update
 * later, or without its mistakes (then none were made in earlier updates either).
 */
export function secondOf(first: Settings): Second {
  const change = (changed: Settings): Second => {
    const { settings } = reconcile({ ...changed, compare: 'none', at: null, step: null })
    const { run, problems } = reached(settings)
    return run.finite && problems.length === 0 ? { settings, run } : { nothing: 'not finite' }
  }
  const cell = (name: CellChoice): Second =>
    name === first.cell ? { nothing: 'same cell' } : change(throughCell(first, name))
  const ways: Readonly<Record<Comparison, () => Second>> = {
    none: () => ({ nothing: 'not asked for' }),
    rnn: () => cell('rnn'),
    lstm: () => cell('lstm'),
    gru: () => cell('gru'),
    update: () =>
      isLast(first)
        ? { nothing: 'last iteration' }
        : change({ ...first, iteration: first.iteration + 1 }),
    mistakes: () =>
      first.mistakes.length === 0 ? { nothing: 'no mistakes' } : change({ ...first, mistakes: [] }),
  }
  return ways[first.compare]()
}

const seconds = new WeakMap<Settings, Run | null>()

/** The second pass that the settings compare with; null for none. Remembered by the settings. */
export function otherRun(settings: Settings): Run | null {
  const known = seconds.get(settings)
  if (known !== undefined) return known
  const second = secondOf(settings)
  const run = 'run' in second ? second.run : null
  seconds.set(settings, run)
  return run
}
