import { charactersOf, type PresetName, presets, sequenceOf } from '../cells/index.ts'
import type { Settings } from './settings.ts'
import { defaults, type SettingKey } from './table.ts'

/** Settings that say which network this is and what it runs over; without a preset they say it all. */
export const networkKeys = [
  'cell',
  'text',
  'targets',
  'activation',
  'hiddenSize',
  'seed',
  'forgetBias',
] as const satisfies readonly SettingKey[]

/** What each setting is when a link names a preset, or null for none, and nothing else. */
export function startingFrom(preset: PresetName | null): Settings {
  if (preset === null) return { ...defaults, preset }
  const { model, text } = presets[preset]
  return {
    ...defaults,
    preset,
    text,
    cell: model.cell === 'lstm-separate' ? 'lstm' : model.cell,
    activation: model.activation,
    hiddenSize: model.hiddenSize,
  }
}

/** The change that a person means who chooses a preset: its network from the start, instead of what was there. */
export function presetChange(preset: PresetName): Partial<Settings> {
  const own = startingFrom(preset)
  const network = Object.fromEntries(networkKeys.map((key) => [key, own[key]]))
  return { ...network, preset, h0: null, c0: null, iteration: 0 }
}

/** Whether a preset's own weights can be used: its cell, text and sizes, and no others asked for by seed or forget bias. */
export function fitsPreset(preset: PresetName, settings: Settings): boolean {
  const own = startingFrom(preset)
  const { text, targets } = settings
  return (
    (['cell', 'text', 'hiddenSize', 'seed', 'forgetBias'] as const).every(
      (key) => settings[key] === own[key],
    ) &&
    (targets === null ||
      sequenceOf(charactersOf(text), targets).vocabulary.length === presets[preset].model.inputSize)
  )
}
