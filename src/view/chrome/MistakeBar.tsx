import { type MouseEvent, useRef } from 'react'
import { useActions, useMessages, useStage } from '../context.ts'
import { Unequal } from '../stage/Unequal.tsx'
import { passFocus } from './focus.ts'
import './mistakes.css'

/** While a mistake is on, it says so above the stage, and turns it off. The place is there before, so that it is heard, and keeps the focus. */
export function MistakeBar() {
  const made = useStage(({ settings }) => settings.mistakes)
  const { mistakes } = useMessages()
  const actions = useActions()
  const place = useRef<HTMLElement>(null)
  const turnOff = (event: MouseEvent<HTMLElement>) => {
    passFocus(event, place.current)
    actions.settle()
    actions.set({ mistakes: [] })
  }
  return (
    <section ref={place} aria-label={mistakes.label} aria-live="polite" tabIndex={-1}>
      {made.length > 0 && (
        <div className="mistake-bar">
          <UnequalSign />
          <p>
            <b>{mistakes.on(made.length)}</b> {made.map((name) => mistakes.names[name]).join(' · ')}
          </p>
          <button type="button" className="button" onClick={turnOff}>
            {mistakes.off}
          </button>
        </div>
      )}
    </section>
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
    <svg className="unequal-sign" viewBox="-8 -8 16 16" aria-hidden="true">
      <Unequal at={[0, 0]} />
    </svg>
  )
}
