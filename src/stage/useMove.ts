import { blockOf, type Node } from '../engine/index.ts'
import type { Subject } from '../scene/index.ts'
import { type Moment, momentAt } from '../scene/index.ts'
import { usePlayer } from './context.ts'

/** The node that acts; for the blocks of a split, the stack. */
export const actingNode = ({ trace: { tape } }: Subject, { actors, actor }: Moment): Node =>
  (actors.length > 1 && blockOf(tape, actor)?.stack) || actor

/** The current move as at its end. Changes once a move, not once a frame. */
export function useMove(): { run: Subject; moment: Moment; acting: Node } {
  const run = usePlayer((state) => state.subject)
  const move = usePlayer((state) => momentAt(state.subject, state.playhead).move)
  const moment = momentAt(run, move + 1)
  return { run, moment, acting: actingNode(run, moment) }
}

/** The last trace step whose result is visible. */
export const useSeen = (): number =>
  usePlayer(({ subject, playhead }) => momentAt(subject, playhead).seen)

/**
 * The last trace step that a view of the whole pass may show: the end; while the learner predicts, what
 * is seen. A view that needs a later one waits (PredictFirst.tsx).
 */
export const useShown = (): number =>
  usePlayer(({ subject, playhead, view }) =>
    view.predict ? momentAt(subject, playhead).seen : subject.trace.steps.length - 1,
  )
