import type { PresetName } from '../cells/index.ts'
import { presetChange } from './network.ts'
import type { CellChoice, NetworkSettings } from './settings.ts'

/** "hello" through each cell, with recorded weights. */
const helloOf: Readonly<Record<CellChoice, PresetName>> = {
  rnn: 'hello-slide',
  lstm: 'hello-lstm',
  gru: 'hello-gru',
}

/**
 * The change that choosing another cell makes: from a preset to the preset of that cell, so that the
 * weights are recorded ones again. Targets, initial states, mistakes and edited numbers stay; `reconcile`
 * drops those that do not fit the other cell, each with a problem.
 */
export const cellChange = (
  { preset, targets, h0, c0, mistakes, weights, inputs }: NetworkSettings,
  cell: CellChoice,
): Partial<NetworkSettings> =>
  preset === null
    ? { cell }
    : { ...presetChange(helloOf[cell]), targets, h0, c0, mistakes, weights, inputs }
