import { activations, type PresetName, presets } from '../cells/index.ts'
import { type OptimizerName, optimizers } from '../engine/index.ts'
import { type MistakeName, mistakes } from '../trace/index.ts'
import {
  choice,
  choices,
  type Format,
  largestHalf,
  nodeNameFormat,
  numberBetween,
  numberList,
  optional,
  packed,
  positive,
  sentence,
  stepNameFormat,
  stepRange,
  targetList,
  truth,
  whole,
} from './formats/index.ts'
import {
  cellChoices,
  comparisons,
  locales,
  panelNames,
  type Settings,
  stepSizes,
  themes,
} from './settings.ts'

/** A setting: its name in links and attributes, its default, and how it is read and written. */
export interface Row<Value> extends Format<Value> {
  readonly name: string
  readonly initial: Value
}

const row = <Value>(name: string, initial: NoInfer<Value>, format: Format<Value>): Row<Value> => ({
  name,
  initial,
  ...format,
})

const presetNames = Object.keys(presets) as PresetName[]
const mistakeNames = Object.keys(mistakes) as MistakeName[]
const optimizerNames = Object.keys(optimizers) as OptimizerName[]

/** Every setting by its key, in the order in which links carry them. To add one: a row, and its line in `Settings`. */
export const table: { readonly [Key in keyof Settings]: Row<Settings[Key]> } = {
  cell: row('cell', 'rnn', choice(cellChoices)),
  text: row('text', 'hello', sentence),
  targets: row('targets', null, optional(targetList, '')),
  activation: row('activation', 'tanh', choice(activations)),
  hiddenSize: row('hidden-size', 3, whole(1, 128)),
  seed: row('seed', 1, whole(0, 2 ** 31 - 1)),
  forgetBias: row('forget-bias', 0, numberBetween(-largestHalf, largestHalf)),
  h0: row('h0', null, optional(numberList, '')),
  c0: row('c0', null, optional(numberList, '')),
  preset: row(
    'preset',
    'hello-slide',
    optional(choice(presetNames), 'none', { kind: 'one of', choices: [...presetNames, 'none'] }),
  ),
  mistakes: row('mistakes', [], choices(mistakeNames)),
  optimizer: row('optimizer', 'adagrad', choice(optimizerNames)),
  rate: row('rate', 0.1, positive(10)),
  clip: row(
    'clip',
    5,
    optional(positive(Number.POSITIVE_INFINITY), 'none', { kind: 'positive number or none' }),
  ),
  iteration: row('iteration', 0, whole(0, 500)),
  stepSize: row('step-size', 'node', choice(stepSizes)),
  step: row('step', null, optional(whole(0, Number.MAX_SAFE_INTEGER), '')),
  at: row('at', null, optional(stepNameFormat, '')),
  loop: row('loop', null, optional(stepRange, '')),
  speed: row('speed', 1, numberBetween(0.25, 8)),
  follow: row('follow', true, truth),
  selected: row('select', null, optional(nodeNameFormat, '')),
  panels: row('panels', ['equation', 'ledger', 'node'], choices(panelNames)),
  predict: row('predict', false, truth),
  compare: row('compare', 'none', choice(comparisons)),
  theme: row('theme', 'auto', choice(themes)),
  locale: row('locale', null, optional(choice(locales), '')),
  // Readable first, packed last.
  inputs: row('inputs', null, optional(packed, '')),
  weights: row('weights', null, optional(packed, '')),
}

export type SettingKey = keyof Settings

/** The keys of all settings, in the order of the table. */
export const settingKeys = Object.keys(table) as readonly SettingKey[]

const keys = new Map(settingKeys.map((key) => [table[key].name, key]))

/** The key of the setting that links call so: `hidden-size` → `hiddenSize`. */
export const keyNamed = (name: string): SettingKey | undefined => keys.get(name)

/** Settings as an empty link has them. */
export const defaults = Object.fromEntries(
  settingKeys.map((key) => [key, table[key].initial]),
) as unknown as Settings
