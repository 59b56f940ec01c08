import { useId, useRef, useState } from 'react'
import { closePopoverThen } from '../../../ui/closePopoverThen.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { icons } from '../../../ui/icons.ts'
import { useMessages } from '../../../ui/language.ts'
import { NetworkForm } from './NetworkForm.tsx'
import { TextField } from './TextField.tsx'
import { Tools, type ToolsProps } from './Tools.tsx'

/** The button that opens the network's settings; in a narrow window they hold what the bar has no room for. */
export function NetworkMenu({
  narrow,
  compact,
  onTable,
  onHelp,
  onQuestions,
}: ToolsProps & { narrow: boolean; compact: boolean }) {
  const id = useId()
  const sheet = useRef<HTMLElement>(null)
  const [open, setOpen] = useState(false)
  const { input } = useMessages()
  return (
    <>
      <button
        type="button"
        className={narrow ? 'button square' : 'button'}
        popoverTarget={id}
        aria-label={narrow ? input.open : undefined}
      >
        {narrow ? <Icon icon={icons.menu} /> : input.button}
        {!narrow && <Icon icon={icons.chevron} size={16} />}
      </button>
      <section
        ref={sheet}
        id={id}
        className="network-sheet"
        popover="auto"
        aria-label={input.open}
        onBeforeToggle={({ newState }) => setOpen(newState === 'open')}
      >
        <header>
          <h2>{input.open}</h2>
          <button
            type="button"
            className="button square bare"
            popoverTarget={id}
            popoverTargetAction="hide"
            aria-label={input.close}
          >
            <Icon icon={icons.close} />
          </button>
        </header>
        {open && (
          <>
            {narrow && <TextField />}
            <NetworkForm />
            {compact && (
              <Tools
                spread
                onTable={closePopoverThen(sheet, onTable)}
                onHelp={closePopoverThen(sheet, onHelp)}
                onQuestions={closePopoverThen(sheet, onQuestions)}
              />
            )}
          </>
        )}
      </section>
    </>
  )
}
