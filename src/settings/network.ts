import {
  charactersOf,
  type Model,
  type PresetName,
  parametersOfModel,
  presets,
  type Sequence,
  sequenceOf,
  usualForm,
} from '../cells/index.ts'
import type { NetworkSettings, Settings } from './settings.ts'
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
    cell: usualForm(model.cell),
    activation: model.activation,
    hiddenSize: model.hiddenSize,
  }
}

/** Nothing edited, and no mistakes. */
export const asMade = { weights: null, inputs: null, mistakes: [] } satisfies Partial<Settings>

/** The network and the sequence that settings describe, without its numbers. */
export function modelOf(settings: NetworkSettings): {
  readonly model: Model
  readonly sequence: Sequence
} {
  const { cell, text, targets, activation, hiddenSize } = settings
  const sequence = sequenceOf(charactersOf(text), targets ?? undefined)
  const V = sequence.vocabulary.length
  return {
    model: { cell, activation, hiddenSize, inputSize: V, outputSize: V },
    sequence,
  }
}

/** How many numbers all parameters of a network have. */
export const parameterCount = (model: Model): number =>
  parametersOfModel(model).reduce((count, { shape: [rows, cols] }) => count + rows * cols, 0)

/** What a link may ask to be computed before anything is seen, in multiplications: seconds of a slow machine. */
const mostWork = 1e8
/** What a time step costs beside its products: some thirty nodes are recorded. */
const workOfNodes = 25_000

/** The most updates that a link may ask for; by hand one goes further, one at a time. */
export function mostIterations(settings: NetworkSettings): number {
  const { model, sequence } = modelOf(settings)
  const work = sequence.fed.length * (parameterCount(model) + workOfNodes)
  return Math.floor(mostWork / work)
}

/** The change that choosing a preset makes: its network, unedited, before the first update. */
export function presetChange(preset: PresetName): Partial<NetworkSettings> {
  const own = startingFrom(preset)
  const network = Object.fromEntries(networkKeys.map((key) => [key, own[key]]))
  return { ...network, ...asMade, preset, h0: null, c0: null, iteration: 0 }
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
