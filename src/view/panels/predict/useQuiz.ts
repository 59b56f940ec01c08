import { useEffect, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import { momentAt } from '../../../scene/index.ts'
import type { Run } from '../../../store/index.ts'
import { chapterAt, nextStop } from '../../../trace/index.ts'
import {
  closed,
  type Given,
  judge,
  type Log,
  type Outcome,
  outcomeOf,
  type Question,
  questionOf,
  skipped,
} from '../../../trace/predict/index.ts'
import { useActions, useStage } from '../../context.ts'
import { useMove } from '../useMove.ts'
import { bookOf } from './book.ts'

/** Why nothing is asked now. */
type Silence = 'over' | 'playing' | 'mistaken' | 'endless'

export interface Quiz {
  readonly run: Run
  readonly log: Log
  /** About the move after the one that the playhead rests on; null with a reason. */
  readonly question: Question | null
  readonly silence: Silence | null
  /** How the question ended, if it has. */
  readonly outcome: Outcome | null
  /** The question before, if it ended with the step that was just taken. */
  readonly last: Outcome | null
  readonly answer: (given: Given) => void
  readonly restart: () => void
}

/** The time step that a question is looked at in. */
export const nowOf = (run: Run, { first }: Question): number =>
  momentAt(run, chapterAt(run.moves, first) + 1).now

/** Whether a move is where one step on from another leads: the next move, or the end of a time step. */
function isStepOn(run: Run, from: number, to: number): boolean {
  const stop = nextStop(run.trace, run.moves[from]!.last, 'time')
  return to > from && (to === from + 1 || to === chapterAt(run.moves, stop))
}

/** The question of the moment, and the log of the pass. An open question that is stepped over is closed. */
export function useQuiz(): Quiz {
  const { run, moment } = useMove()
  const playing = useStage((state) => state.playing)
  const book = bookOf(useActions())
  const logOf = useStore(book, (state) => state.logOf)
  const { trace, moves } = run
  const log = logOf(trace)
  const { move } = moment
  const next = moves[move + 1]
  const mistaken = trace.mistakes.length > 0

  const question = useMemo(
    () => (next && !mistaken && !playing ? questionOf(trace, next) : null),
    [trace, next, mistaken, playing],
  )
  const silence = question
    ? null
    : mistaken
      ? 'mistaken'
      : playing
        ? 'playing'
        : next
          ? 'endless'
          : 'over'
  const outcome = (question && outcomeOf(log, question)) ?? null

  const open = useRef<{ run: Run; move: number; question: Question } | null>(null)
  useEffect(() => {
    const before = open.current
    if (before?.run === run && !playing && isStepOn(run, before.move, move))
      book.getState().write(trace, closed(logOf(trace), skipped(before.question)))
    open.current = question && !outcome ? { run, move, question } : null
  }, [book, logOf, move, outcome, playing, question, run, trace])

  const latest = log.at(-1)
  const isPast = latest !== undefined && latest.question.last <= moment.last
  return {
    run,
    log,
    question,
    silence,
    outcome,
    last: isPast && latest !== outcome ? latest : null,
    answer: (given) => {
      if (question) book.getState().write(trace, closed(log, judge(trace, question, given)))
    },
    restart: () => book.getState().write(trace, []),
  }
}
