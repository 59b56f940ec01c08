import type { Activation, PresetName } from '../cells/index.ts'
import type { OptimizerName } from '../engine/index.ts'
import type { MistakeName } from '../trace/index.ts'
import type { Targets } from './formats/targets.ts'

export const cellChoices = ['rnn', 'lstm', 'gru'] as const
export const stepSizes = ['node', 'contribution', 'time'] as const
export const themes = ['auto', 'light', 'dark', 'projector'] as const
export const locales = ['ko', 'en'] as const

/** What the inspector can show, from top to bottom. */
export const panelNames = [
  'equation',
  'ledger',
  'node',
  'check',
  'code',
  'predict',
  'mistakes',
  'compare',
] as const
/** What a second pass beside the first one differs in: its cell, the updates before it, its mistakes. */
export const comparisons = ['none', 'rnn', 'lstm', 'gru', 'update', 'mistakes'] as const

export type CellChoice = (typeof cellChoices)[number]
type StepSize = (typeof stepSizes)[number]
type Theme = (typeof themes)[number]
export type PanelName = (typeof panelNames)[number]
export type Comparison = (typeof comparisons)[number]
export type Locale = (typeof locales)[number]

/** Everything a person can set, parsed and in range. The link, the controls and the attributes read one table of it. */
export interface Settings {
  /** A network with its weights and text; null when cell, text, size and seed say which. */
  readonly preset: PresetName | null
  readonly cell: CellChoice
  /** 1 to 101 characters; at least 2 without targets. */
  readonly text: string
  /** What to predict at each step, a character or null for none; null: each character predicts the next. */
  readonly targets: Targets | null
  /** Of an RNN; the gated cells have theirs fixed. */
  readonly activation: Activation
  /** H, 1 to 128. */
  readonly hiddenSize: number
  /** Of the weights, 0 to 2³¹ − 1. */
  readonly seed: number
  /** What the forget gate's bias starts at. */
  readonly forgetBias: number
  /** Initial states, H numbers; null for zeros. Only an LSTM has a c. */
  readonly h0: readonly number[] | null
  readonly c0: readonly number[] | null
  /** Edited parameters: all numbers of all parameters in their order, in half precision. Null: as they were made. */
  readonly weights: readonly number[] | null
  /** Edited inputs: x of each time step, T·V numbers, in half precision. Null: one-hot, as the text says. */
  readonly inputs: readonly number[] | null
  /** Classic bugs made in the backward pass; none of them by accident. */
  readonly mistakes: readonly MistakeName[]
  readonly optimizer: OptimizerName
  /** Size of a step (η), above 0, at most 10. */
  readonly rate: number
  /** Bound of the gradient's elements, above 0; null for no clipping. */
  readonly clip: number | null
  /** Updates made before this pass, 0 to 500. */
  readonly iteration: number
  readonly stepSize: StepSize
  /** Steps that are done, and the step shown; `at` names it and wins. */
  readonly step: number | null
  readonly at: string | null
  /** Play goes round between two steps, both included. */
  readonly loop: readonly [from: number, to: number] | null
  /** Of playing, 0.25 to 8. */
  readonly speed: number
  /** Whether the camera follows the step. */
  readonly follow: boolean
  /** A node by name, of which more is told. */
  readonly selected: string | null
  /** Those that are unfolded. */
  readonly panels: readonly PanelName[]
  /** Whether what comes next is hidden until it has been predicted. */
  readonly predict: boolean
  readonly compare: Comparison
  readonly theme: Theme
  /** Null: as the browser prefers. */
  readonly locale: Locale | null
}

/** View settings: they change what is shown, not what is computed, and are no part of the history. */
const viewKeys = [
  'stepSize',
  'step',
  'at',
  'loop',
  'speed',
  'follow',
  'selected',
  'panels',
  'predict',
  'compare',
  'theme',
  'locale',
] as const satisfies readonly (keyof Settings)[]

/** How one looks: the place, the pace, what is selected and unfolded, the colours, the language. */
export type ViewSettings = Pick<Settings, (typeof viewKeys)[number]>

/** The settings that the numbers depend on. */
export type NetworkSettings = Omit<Settings, keyof ViewSettings>

/** Whether two values of a setting are the same; lists are by what is in them. */
export const sameValue = (a: unknown, b: unknown): boolean =>
  Object.is(a, b) ||
  (Array.isArray(a) &&
    Array.isArray(b) &&
    a.length === b.length &&
    a.every((one, k) => sameValue(one, b[k])))

/** Whether two settings describe the same network, whatever they say about how it is looked at. */
export function sameNetwork(a: NetworkSettings, b: NetworkSettings): boolean {
  const [own, other] = [networkOf(a), networkOf(b)]
  return (Object.keys(own) as (keyof NetworkSettings)[]).every((key) =>
    sameValue(own[key], other[key]),
  )
}

/** The settings without those that only say how one looks. */
export function networkOf(settings: NetworkSettings): NetworkSettings {
  const network: Partial<Settings> = { ...settings }
  for (const key of viewKeys) delete network[key]
  return network as NetworkSettings
}

/** Of the settings those that only say how one looks. */
export const viewOf = (settings: ViewSettings): ViewSettings =>
  Object.fromEntries(viewKeys.map((key) => [key, settings[key]])) as unknown as ViewSettings

/** Settings of a network that hold the very lists of another wherever they hold the same numbers. */
export function sharing(settings: NetworkSettings, other: NetworkSettings): NetworkSettings {
  const keys = Object.keys(settings) as (keyof NetworkSettings)[]
  const same = keys.filter((key) => sameValue(settings[key], other[key]))
  return { ...settings, ...Object.fromEntries(same.map((key) => [key, other[key]])) }
}
