import { useState } from 'react'
import type { Problem } from '../../../door/index.ts'
import { checkSetting, type NetworkSettings, table } from '../../../settings/index.ts'
import { useNetwork, useNetworkActions } from '../../../stage/context.ts'

/** Text that is typed and not applied, the setting's text when typing began, and the problem. */
interface FieldDraft {
  readonly text: string
  readonly over: string
  readonly problem: Problem | null
}

/** A setting as its field shows it: nothing where the link has a word for nothing. */
const shownIn = <Key extends keyof NetworkSettings>(settings: NetworkSettings, key: Key): string =>
  settings[key] === null ? '' : table[key].print(settings[key])

/** The text of a field as the link would have it. */
const writtenIn = (key: keyof NetworkSettings, text: string): string =>
  text === '' && key === 'clip' ? 'none' : text

/**
 * A text field for a setting. Text that cannot be used stays in the field, with the reason; the setting
 * keeps its last good value. When the setting changes elsewhere, the field follows.
 */
export function useSettingField(key: keyof NetworkSettings) {
  const settings = useNetwork((state) => state.asked)
  const actions = useNetworkActions()
  const [draft, setDraft] = useState<FieldDraft | null>(null)
  const shown = shownIn(settings, key)
  const current = draft?.over === shown ? draft : null

  /**
   * Tries a text, and tells whether it can be used. Good ones are in force at once; `settle`: the
   * field then shows them as they are kept.
   */
  const commit = (text: string, settle: boolean): boolean => {
    const checked = checkSetting(settings, key, writtenIn(key, text))
    if ('problem' in checked) {
      setDraft({ text, over: shown, problem: checked.problem })
      return false
    }
    const after = shownIn({ ...settings, [key]: checked.value }, key)
    if (after !== shown) actions.change({ [key]: checked.value })
    setDraft(settle ? null : { text, over: after, problem: null })
    return true
  }

  return {
    text: current?.text ?? shown,
    problem: current?.problem ?? null,
    /** Keeps what is typed, without trying it. */
    type: (text: string) => setDraft({ text, over: shown, problem: null }),
    commit,
    /** At the end of typing. Tells whether nothing is left that cannot be used. */
    settle: (): boolean => {
      const good = current === null || commit(current.text, true)
      actions.settle()
      return good
    },
  }
}
