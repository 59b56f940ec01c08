import { blockOf, type Node } from '../engine/index.ts'
import type { Subject } from '../scene/index.ts'
import { type Moment, momentAt } from '../scene/index.ts'
import { usePlayer } from './context.ts'

/** What acts: a node; for the blocks of a split, the stack that is split. */
export const actingNode = ({ trace: { tape } }: Subject, { actors, actor }: Moment): Node =>
  (actors.length > 1 && blockOf(tape, actor)?.stack) || actor

/** The move under way, as at its end. Changes once a move, not at every frame. */
export function useMove(): { run: Subject; moment: Moment; acting: Node } {
  const run = usePlayer((state) => state.subject)
  const move = usePlayer((state) => momentAt(state.subject, state.playhead).move)
  const moment = momentAt(run, move + 1)
  return { run, moment, acting: actingNode(run, moment) }
}

/** The last trace step whose result is seen. */
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
