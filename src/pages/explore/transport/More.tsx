import { memo, useId, useRef } from 'react'
import { closePopoverThen } from '../../../ui/closePopoverThen.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { icons } from '../../../ui/icons.ts'
import { useMessages } from '../../../ui/language.ts'
import { Loop } from './Loop.tsx'
import { SpeedChoice } from './SpeedChoice.tsx'
import { StepSizeChoice } from './StepSizeChoice.tsx'

/** A small sheet with the loop, and with whatever the bar is too narrow for. */
export const More = memo(function More({
  onGoto,
  onHelp,
}: {
  onGoto: () => void
  onHelp: () => void
}) {
  const id = useId()
  const sheet = useRef<HTMLFieldSetElement>(null)
  const { pace, goTo, help } = useMessages()
  return (
    <>
      <button
        type="button"
        className="open-more"
        aria-label={pace.more}
        title={pace.more}
        popoverTarget={id}
      >
        <Icon icon={icons.more} />
      </button>
      <fieldset ref={sheet} id={id} popover="auto" className="more" aria-label={pace.more}>
        <StepSizeChoice titled />
        <SpeedChoice titled />
        <Loop />
        <div className="sheets">
          <button type="button" onClick={closePopoverThen(sheet, onGoto)}>
            <Icon icon={icons.goTo} /> {goTo.title}
          </button>
          <button type="button" onClick={closePopoverThen(sheet, onHelp)}>
            <Icon icon={icons.help} /> {help.open}
          </button>
        </div>
      </fieldset>
    </>
  )
})
