import { useId } from 'react'
import { themes } from '../../../settings/index.ts'
import { usePlayer, usePlayerActions } from '../../../stage/context.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { icons } from '../../../ui/icons.ts'
import { useMessages } from '../../../ui/language.ts'
import { Segments } from '../../../ui/Segments.tsx'

export function ThemeChoice({ className = '' }: { className?: string }) {
  const { settings: names, themes: titles } = useMessages()
  const theme = usePlayer((state) => state.view.theme)
  const actions = usePlayerActions()
  return (
    <Segments
      className={className}
      label={names.theme}
      choices={themes}
      value={theme}
      textOf={(one) => titles[one]}
      onChoose={(one) => actions.setView({ theme: one })}
    />
  )
}

/** The same choice behind a button. */
export function ThemeMenu() {
  const id = useId()
  const { settings: names } = useMessages()
  return (
    <>
      <button
        type="button"
        className="button square"
        popoverTarget={id}
        aria-label={names.theme}
        title={names.theme}
      >
        <Icon icon={icons.theme} />
      </button>
      <div id={id} className="menu" popover="auto">
        <ThemeChoice className="stacked" />
      </div>
    </>
  )
}
