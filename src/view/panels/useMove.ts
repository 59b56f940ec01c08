import { type Moment, momentAt } from '../../scene/index.ts'
import type { Run } from '../../store/index.ts'
import { useStage } from '../context.ts'

/** The move under way, as at its end. Changes once a move, not at every frame. */
export function useMove(): { run: Run; moment: Moment } {
  const run = useStage((state) => state.run)
  const move = useStage((state) => momentAt(state.run, state.playhead).move)
  return { run, moment: momentAt(run, move + 1) }
}

/** The last trace step whose result is seen. */
export const useSeen = (): number => useStage(({ run, playhead }) => momentAt(run, playhead).seen)
