import type { Problem } from '../door/index.ts'
import { problemOf } from './formats/index.ts'
import { presetChange } from './network.ts'
import { type Reconciled, reconcile } from './reconcile.ts'
import type { NetworkSettings, Settings } from './settings.ts'
import { defaults, type SettingKey, table } from './table.ts'

/** The settings with one of them changed, reconciled. A preset brings its whole network. */
export function changeSetting<Key extends SettingKey>(
  settings: Settings,
  key: Key,
  value: Settings[Key],
): Reconciled {
  const changed: Settings = { ...settings, [key]: value }
  const whole = key === 'preset' && changed.preset !== null ? presetChange(changed.preset) : {}
  return reconcile({ ...changed, ...whole })
}

/** A value for a setting, or the problem to show beside the field while the old value stays. */
export type Checked<Value> = { readonly value: Value } | { readonly problem: Problem }

/**
 * The text of one setting's field, checked. Out of range is a problem, not clamped; so is a value that
 * does not fit the other settings (three numbers for h0 where the hidden size is 4) or that would reset
 * the text. Targets and initial states that no longer fit after the change are reset instead.
 */
export function checkSetting<Key extends keyof NetworkSettings>(
  settings: NetworkSettings,
  key: Key,
  text: string,
): Checked<Settings[Key]> {
  const { name, parse } = table[key]
  const reading = parse(text)
  if (!('value' in reading)) return { problem: problemOf(name, reading) }
  const { problems } = changeSetting({ ...defaults, ...settings }, key, reading.value)
  const problem = problems.find(({ at }) => at === name || at === table.text.name)
  return problem ? { problem } : { value: reading.value }
}
