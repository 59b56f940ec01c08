import type { MouseEvent } from 'react'
import { UnequalSign } from '../../../panels/MistakeTag.tsx'
import { useNetwork, useNetworkActions } from '../../../stage/context.ts'
import { focusHome, passFocus } from '../../../ui/focus.ts'
import { useStartMessages } from '../../../ui/language.ts'

/** Names the mistakes that are on, and turns them off. The live region exists before the first one, so that it is announced. */
export function MistakeBar() {
  const made = useNetwork(({ settings }) => settings.mistakes)
  const { mistakes } = useStartMessages()
  const actions = useNetworkActions()
  const turnOff = (event: MouseEvent<HTMLElement>) => {
    passFocus(event, focusHome(event.currentTarget))
    actions.settle()
    actions.change({ mistakes: [] })
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
