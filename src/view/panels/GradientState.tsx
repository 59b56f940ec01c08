import type { GradientState as State } from '../../trace/index.ts'
import { useMessages } from '../context.ts'

/** What a gradient is worth yet, in words and with the same marks as in the picture. */
export function GradientState({
  state,
  arrived,
  expected,
}: {
  state: State
  arrived: number
  expected: number
}) {
  const { inspector } = useMessages()
  if (expected === 0) return <p className="state none">{inspector.none}</p>
  const words = {
    'not reached': inspector.notReached,
    partial: inspector.partial(arrived, expected),
    final: inspector.final,
  }
  return <p className={`state ${state.replace(' ', '-')}`}>{words[state]}</p>
}
