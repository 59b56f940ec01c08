import { usePlayer } from '../stage/context.ts'
import { Unequal } from '../stage/Unequal.tsx'
import { useStartMessages } from '../ui/language.ts'

/** A tag that says that a mistake is on; nothing without one. */
export function MistakeTag() {
  const on = usePlayer(({ subject }) => subject.trace.mistakes.length > 0)
  const { mistakes } = useStartMessages()
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
