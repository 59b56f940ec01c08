import type { Node } from '../engine/index.ts'
import { type Moment, momentAt } from '../scene/index.ts'
import type { Run } from '../store/index.ts'
import { useStage } from './context.ts'

/** What acts: a node; for the blocks of a split, the stack that is split. */
export const actingNode = ({ trace: { tape } }: Run, { actors, actor }: Moment): Node =>
  actors.length > 1 && actor.op === 'slice' ? tape.nodes[actor.inputs[0]!]! : actor

/** The move under way, as at its end. Changes once a move, not at every frame. */
export function useMove(): { run: Run; moment: Moment; acting: Node } {
  const run = useStage((state) => state.run)
  const move = useStage((state) => momentAt(state.run, state.playhead).move)
  const moment = momentAt(run, move + 1)
  return { run, moment, acting: actingNode(run, moment) }
}

/** The last trace step whose result is seen. */
export const useSeen = (): number => useStage(({ run, playhead }) => momentAt(run, playhead).seen)

/**
 * The last trace step that a view of the whole pass may show: the end; while the learner predicts, what
 * is seen. A view that needs a later one waits (Waits.tsx).
 */
export const useShown = (): number =>
  useStage(({ run, playhead, settings }) =>
    settings.predict ? momentAt(run, playhead).seen : run.trace.steps.length - 1,
  )
