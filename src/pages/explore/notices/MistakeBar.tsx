import type { MouseEvent } from 'react'
import { UnequalSign } from '../../../panels/MistakeTag.tsx'
import { useActions, useStage } from '../../../stage/context.ts'
import { passFocus, playButton } from '../../../ui/focus.ts'
import { useMessages } from '../../../ui/language.ts'
import './mistakeBar.css'

/** While a mistake is on, it says so above the stage, and turns it off. The place is there before, so that it is heard. */
export function MistakeBar() {
  const made = useStage(({ settings }) => settings.mistakes)
  const { mistakes } = useMessages()
  const actions = useActions()
  const turnOff = (event: MouseEvent<HTMLElement>) => {
    passFocus(event, playButton(event.currentTarget))
    actions.settle()
    actions.set({ mistakes: [] })
  }
  return (
    <div aria-live="polite">
      {made.length > 0 && (
        <section className="mistake-bar" aria-label={mistakes.label}>
          <UnequalSign />
          <p>
            <b>{mistakes.on(made.length)}</b> {made.map((name) => mistakes.names[name]).join(' · ')}
          </p>
          <button type="button" className="button" onClick={turnOff}>
            {mistakes.off}
          </button>
        </section>
      )}
    </div>
  )
}
