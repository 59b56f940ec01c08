import { type SettingKey, type Settings, settingKeys, table } from '../../../settings/index.ts'

const printed = <Key extends SettingKey>(settings: Settings, key: Key): string =>
  table[key].print(settings[key])

/** Settings that say where one looks: to change them is no edit. */
const places: readonly SettingKey[] = ['step', 'at', 'loop']
/** Settings that follow from others: named only when nothing else changed. */
const followers: readonly SettingKey[] = ['preset', 'seed']

/** The setting that best says what an edit was about; undefined where two are the same. */
export function changedSetting(before: Settings, after: Settings): SettingKey | undefined {
  const changed = settingKeys.filter(
    (key) => !places.includes(key) && printed(before, key) !== printed(after, key),
  )
  return changed.find((key) => !followers.includes(key)) ?? changed[0]
}
