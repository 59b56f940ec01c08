import type { Problem } from '../door/index.ts'
import { problemOf } from './formats/index.ts'
import { presetChange } from './network.ts'
import { type Reconciled, reconcile } from './reconcile.ts'
import type { NetworkSettings, Settings } from './settings.ts'
import { defaults, type SettingKey, table } from './table.ts'

/** The settings with one of them set, and made to agree again. To choose a preset is to take over its network. */
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
 * What was typed into the field of one setting. Nothing is clamped: out of range is a problem. So is
 * what does not suit the other settings (three numbers for h0 where the hidden size is 4), and what
 * would cost the text; targets and initial states that a change makes unfit are given up instead.
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
