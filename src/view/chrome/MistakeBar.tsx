import type { MouseEvent } from 'react'
import { useActions, useMessages, useStage } from '../context.ts'
import { Unequal } from '../stage/Unequal.tsx'
import { passFocus, playButton } from './focus.ts'
import './mistakes.css'

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

/** Beside what is shown of the pass: a mistake is on. */
export function MistakeTag() {
  const on = useStage(({ settings }) => settings.mistakes.length > 0)
  const { mistakes } = useMessages()
  return on ? (
    <span className="mistake-tag">
      <UnequalSign /> <span>{mistakes.tag}</span>
    </span>
  ) : null
}

/** ≠ as it is drawn in the picture. */
export function UnequalSign() {
  return (
    <svg className="unequal-sign" viewBox="-5.6 -5.6 11.2 11.2" aria-hidden="true">
      <Unequal at={[0, 0]} />
    </svg>
  )
}
