import { cellNamed, charactersOf } from '../cells/index.ts'
import type { Expected, Problem } from '../door/index.ts'
import { canMake } from '../trace/index.ts'
import { longestSequence, longestText, problemOf } from './formats/index.ts'
import { fitsPreset, modelOf, parameterCount } from './network.ts'
import { type Settings, type ViewSettings, viewOf } from './settings.ts'
import { defaults, type SettingKey, settingKeys, table } from './table.ts'

/** Settings that fit together, and a problem for each value that was reset. */
export interface Reconciled {
  readonly settings: Settings
  readonly problems: readonly Problem[]
}

type SettingsDraft = { -readonly [Key in SettingKey]: Settings[Key] }

/** One value as the table reads it back; the same object where that changes nothing. */
function checked<Key extends SettingKey>(
  draft: SettingsDraft,
  key: Key,
  problems: Problem[],
): void {
  const { name, parse, print, holds, initial } = table[key]
  const given: Settings[Key] = draft[key]
  if (holds?.(given)) return
  const reading = parse(print(given))
  if ('value' in reading) {
    if (JSON.stringify(reading.value) !== JSON.stringify(given)) draft[key] = reading.value
    return
  }
  problems.push(problemOf(name, reading))
  draft[key] = reading.nearest ?? initial
}

/** View settings with each value in range. */
export function reconcileView(view: ViewSettings): ViewSettings {
  const draft: SettingsDraft = { ...defaults, ...view }
  for (const key of Object.keys(viewOf(view)) as SettingKey[]) checked(draft, key, [])
  return viewOf(draft)
}

/**
 * Any settings made valid, each by itself and all together: numbers in range; h0 and c0 of the
 * hidden size, c0 only where the cell carries c; weights and inputs as many as the network has;
 * mistakes that its cell can make; a target for each character fed, else none given;
 * two characters of text or more when each predicts the next. What does not fit goes back to its
 * default, with a problem. A preset whose weights no longer fit becomes null, without a problem:
 * the weights then come from the seed. Never throws; idempotent.
 */
export function reconcile(given: Settings): Reconciled {
  const problems: Problem[] = []
  const draft: SettingsDraft = { ...given }
  for (const key of settingKeys) checked(draft, key, problems)

  const reset = <Key extends SettingKey>(key: Key, expected: Expected, got: string) => {
    problems.push({ at: table[key].name, expected, got })
    draft[key] = defaults[key]
  }

  for (const [key, symbol] of [
    ['h0', 'h'],
    ['c0', 'c'],
  ] as const) {
    const { cell, hiddenSize } = draft
    const numbers = draft[key]
    if (numbers === null) continue
    if (!cellNamed(cell).carries.includes(symbol))
      reset(key, { kind: 'cell with this state' }, cell)
    else if (numbers.length !== hiddenSize)
      reset(key, { kind: 'numbers', rows: hiddenSize, cols: 1 }, String(numbers.length))
  }

  const length = charactersOf(draft.text).length
  if (draft.targets !== null && draft.targets.length !== length) {
    const most = Math.min(length, longestSequence)
    const least = length > longestSequence ? 1 : length
    reset('targets', { kind: 'characters', min: least, max: most }, String(draft.targets.length))
  }
  if (draft.targets === null && length < 2)
    reset('text', { kind: 'characters', min: 2, max: longestText }, String(length))

  const { weights, inputs, cell } = draft
  if (weights !== null || inputs !== null) {
    const { model, sequence } = modelOf(draft)
    const [all, fed] = [parameterCount(model), sequence.fed.length * model.inputSize]
    if (weights !== null && weights.length !== all)
      reset('weights', { kind: 'numbers', rows: all, cols: 1 }, String(weights.length))
    if (inputs !== null && inputs.length !== fed)
      reset('inputs', { kind: 'numbers', rows: fed, cols: 1 }, String(inputs.length))
  }
  const unsuited = draft.mistakes.filter((name) => !canMake(cell, name))
  if (unsuited.length > 0) {
    problems.push({
      at: table.mistakes.name,
      expected: { kind: 'mistake of this cell' },
      got: `${unsuited.join(', ')} (${cell})`,
    })
    draft.mistakes = draft.mistakes.filter((name) => canMake(cell, name))
  }

  if (draft.preset !== null && !fitsPreset(draft.preset, draft)) draft.preset = null
  return { settings: draft, problems }
}
