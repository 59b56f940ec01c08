import { type PresetName, presets } from '../../cells/index.ts'
import type { Work } from '../../jobs/runToEnd.ts'
import {
  type CellChoice,
  type Comparison,
  defaults,
  type NetworkSettings,
  networkOf,
  reconcile,
  table,
} from '../../settings/index.ts'
import { lastFinite } from './finite.ts'
import type { Recorder } from './recorder.ts'
import type { Run } from './run.ts'

/** Why there is no second pass: it would be the first one again, an update too many, or overflow. */
type Nothing = 'not asked for' | 'same cell' | 'no mistakes' | 'last iteration' | 'not finite'

/** The second pass with its settings, or why there is none. */
export type Second =
  | { readonly settings: NetworkSettings; readonly run: Run }
  | { readonly nothing: Nothing }

/** Recorded weights that the settings with another cell could use; from a preset one comes to a preset. */
function presetFor(settings: NetworkSettings): PresetName | null {
  const names = Object.keys(presets) as PresetName[]
  const fits = (preset: PresetName) =>
    reconcile({ ...defaults, ...settings, preset }).settings.preset === preset
  return names.find(fits) ?? null
}

/** The same text, targets, size and seed through another cell. Edited weights and c0 belong to the first cell alone. */
function throughCell(settings: NetworkSettings, cell: CellChoice): NetworkSettings {
  const other: NetworkSettings = { ...settings, cell, weights: null, c0: null, preset: null }
  const preset = settings.preset === null ? null : presetFor(other)
  return { ...other, preset }
}

const isLast = ({ iteration }: NetworkSettings): boolean =>
  !('value' in table.iteration.parse(String(iteration + 1)))

/**
 * What the second pass is made from: the first one's settings, with another cell, one update
 * later, or without its mistakes (then none were made in earlier updates either).
 */
function asked(first: NetworkSettings, comparison: Comparison): NetworkSettings | Nothing {
  switch (comparison) {
    case 'none':
      return 'not asked for'
    case 'update':
      return isLast(first) ? 'last iteration' : { ...first, iteration: first.iteration + 1 }
    case 'mistakes':
      return first.mistakes.length === 0 ? 'no mistakes' : { ...first, mistakes: [] }
    default:
      return comparison === first.cell ? 'same cell' : throughCell(first, comparison)
  }
}

/** The second pass beside a first one of these settings. */
export function* secondOf(
  first: NetworkSettings,
  comparison: Comparison,
  record: Recorder,
): Work<Second> {
  const from = asked(first, comparison)
  if (typeof from === 'string') return { nothing: from }
  const meant = reconcile({ ...defaults, ...from }).settings
  const { settings, run, problems } = yield* lastFinite(networkOf(meant), record)
  return run.finite && problems.length === 0 ? { settings, run } : { nothing: 'not finite' }
}

/** The run of a second pass, for the player; null for none. */
export const besideOf = (second: Second): Run | null => ('run' in second ? second.run : null)
