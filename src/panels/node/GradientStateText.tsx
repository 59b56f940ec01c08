import type { Absence, GradientState as State } from '../../trace/index.ts'
import { useMessages } from '../../ui/language.ts'
import { UnequalSign } from '../MistakeTag.tsx'

/** What a gradient is worth yet, in words and with the same marks as in the picture. */
export function GradientStateText({
  state,
  arrived,
  expected,
  wrong,
  absence,
}: {
  state: State
  arrived: number
  expected: number
  /** Not what the chain rule gives, since a mistake is on. */
  wrong: boolean
  /** Why there is none and will be none; null where one arrives. */
  absence: Absence | 'not reached' | null
}) {
  const { inspector, mistakes } = useMessages()
  const mark = wrong && (
    <p className="wrong-state">
      <UnequalSign /> {expected === 0 ? mistakes.lost : mistakes.wrong}
    </p>
  )
  if (absence !== null) {
    const why = {
      'not wanted': inspector.none,
      'beside loss': inspector.besideLoss,
      'no effect': inspector.noEffect,
      lost: mistakes.lost,
      'not reached': inspector.notReached,
    }
    return mark || <p className="state none">{why[absence]}</p>
  }
  const words = {
    'not reached': inspector.notReached,
    partial: inspector.partial(arrived, expected),
    final: inspector.final,
  }
  return (
    <>
      <p className={`state ${state.replace(' ', '-')}`}>{words[state]}</p>
      {mark}
    </>
  )
}
