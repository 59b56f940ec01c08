import {
  defaults,
  type NetworkSettings,
  networkOf,
  sameValue,
  settingKeys,
} from '../../../settings/index.ts'

type Key = keyof NetworkSettings

const network = networkOf(defaults)
/** Settings of a network, in the order of the table. */
const keys = settingKeys.filter((key): key is Key => key in network)

/** Settings that follow from others: named only when nothing else changed. */
const followers: readonly Key[] = ['preset', 'seed']

/** The setting that names an edit; undefined where nothing changed. */
export function changedSetting(before: NetworkSettings, after: NetworkSettings): Key | undefined {
  const changed = keys.filter((key) => !sameValue(before[key], after[key]))
  return changed.find((key) => !followers.includes(key)) ?? changed[0]
}
