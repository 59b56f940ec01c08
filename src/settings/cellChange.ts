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
 * The change that a person means who chooses another cell. From one preset it leads to another, so that
 * recorded weights stay recorded ones. Targets, initial states, mistakes and edited numbers are kept:
 * what the other cell has no place for is given up when the settings are made to agree, and told.
 */
export const cellChange = (
  { preset, targets, h0, c0, mistakes, weights, inputs }: NetworkSettings,
  cell: CellChoice,
): Partial<NetworkSettings> =>
  preset === null
    ? { cell }
    : { ...presetChange(helloOf[cell]), targets, h0, c0, mistakes, weights, inputs }
