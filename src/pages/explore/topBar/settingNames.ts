import type { Messages } from '../../../i18n/index.ts'
import { type SettingKey, table } from '../../../settings/index.ts'

/** Settings that are typed into a field of the form. */
export type FieldKey = 'hiddenSize' | 'seed' | 'forgetBias' | 'h0' | 'c0' | 'rate' | 'clip'

/** What a setting is called. */
export const nameOf = ({ settings }: Messages, key: SettingKey): string =>
  settings[table[key].name as keyof Messages['settings']]
