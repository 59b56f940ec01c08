import { type SettingKey, type Settings, settingKeys, table } from '../../settings/index.ts'

const printed = <Key extends SettingKey>(settings: Settings, key: Key): string =>
  table[key].print(settings[key])

/** Settings that follow from others, or say where one looks: named only when nothing else changed. */
const quiet: readonly SettingKey[] = ['step', 'at', 'loop', 'preset', 'seed']

/** The setting that best says what an edit was about; undefined where two are the same. */
export function changedSetting(before: Settings, after: Settings): SettingKey | undefined {
  const changed = settingKeys.filter((key) => printed(before, key) !== printed(after, key))
  return (
    changed.find((key) => !quiet.includes(key)) ?? changed.find((key) => quiet.indexOf(key) > 2)
  )
}
