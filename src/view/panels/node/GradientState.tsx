import type { GradientState as State } from '../../../trace/index.ts'
import { UnequalSign } from '../../chrome/MistakeBar.tsx'
import { useMessages } from '../../context.ts'

/** What a gradient is worth yet, in words and with the same marks as in the picture. */
export function GradientState({
  state,
  arrived,
  expected,
  wrong,
  besideLoss,
}: {
  state: State
  arrived: number
  expected: number
  /** Not what the chain rule gives, since a mistake is on. */
  wrong: boolean
  /** Probabilities that the gradient passes by on its way to the logits. */
  besideLoss: boolean
}) {
  const { inspector, mistakes } = useMessages()
  const mark = wrong && (
    <p className="wrong-state">
      <UnequalSign /> {expected === 0 ? mistakes.lost : mistakes.wrong}
    </p>
  )
  if (expected === 0)
    return (
      mark || <p className="state none">{besideLoss ? inspector.besideLoss : inspector.none}</p>
    )
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
