import type { NetworkSettings } from '../../../settings/index.ts'
import { useNetwork, useNetworkActions } from '../../../stage/context.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { icons } from '../../../ui/icons.ts'
import { useMessages } from '../../../ui/language.ts'
import { changedSetting } from './changedSetting.ts'
import { nameOf } from './settingNames.ts'

/** Undo and redo of edits. With nothing to do they stay where they are, so that the focus does, too. */
export function UndoRedo() {
  const messages = useMessages()
  const words = messages.history
  const settings = useNetwork((state) => state.settings)
  const before = useNetwork(({ history }) => history.past.at(-1))
  const after = useNetwork(({ history }) => history.future[0])
  const actions = useNetworkActions()
  const what = (other: NetworkSettings | undefined) => {
    const key = other && changedSetting(other, settings)
    return key && nameOf(messages, key)
  }
  const ways = [
    ['undo', before, words.undo, words.undoOf],
    ['redo', after, words.redo, words.redoOf],
  ] as const
  return (
    <div className="history">
      {ways.map(([way, other, name, nameWith]) => {
        const changed = what(other?.settings)
        return (
          <button
            key={way}
            type="button"
            className="button square"
            aria-label={name}
            title={changed ? nameWith(changed) : name}
            aria-disabled={other === undefined}
            onClick={actions[way]}
          >
            <Icon icon={icons[way]} />
          </button>
        )
      })}
    </div>
  )
}
