import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import type { Subject } from '../../scene/index.ts'
import { momentAt } from '../../scene/index.ts'
import { usePlayer, usePlayerActions, useShared } from '../../stage/context.ts'
import { useMove } from '../../stage/useMove.ts'
import type { PlayerState } from '../../store/index.ts'
import { chapterAt, nextStop } from '../../trace/index.ts'
import {
  closed,
  type GivenAnswer,
  judge,
  type Log,
  type Outcome,
  outcomeOf,
  type Question,
  questionOf,
  skipped,
} from '../../trace/predict/index.ts'
import { answerBookOf } from './answerBook.ts'

/** Why nothing is asked now. */
type Silence = 'over' | 'playing' | 'mistaken' | 'endless'

export interface Quiz {
  readonly run: Subject
  readonly log: Log
  /** About the move after the one that the playhead rests on; null with a reason. */
  readonly question: Question | null
  readonly silence: Silence | null
  /** How the question ended, if it has. */
  readonly outcome: Outcome | null
  /** The question before, if it ended with the step that was just taken. */
  readonly last: Outcome | null
  readonly answer: (given: GivenAnswer) => void
  readonly restart: () => void
}

/** The time step that a question is looked at in; null where all are seen at once. */
export const nowOf = (run: Subject, { first }: Question): number | null =>
  momentAt(run, chapterAt(run.moves, first) + 1).now

/** Whether a move is where one step on from another leads: the next move, or the end of a time step. */
function isStepOn(run: Subject, from: number, to: number): boolean {
  if (to <= from + 1) return to === from + 1
  return to === chapterAt(run.moves, nextStop(run.trace, run.moves[from]!.last, 'time'))
}

const moveOf = ({ subject, playhead }: PlayerState): number => momentAt(subject, playhead).move

const isMistaken = ({ trace }: Subject): boolean => trace.mistakes.length > 0

/** What is asked while the playhead rests on a move: the next one; null where nothing is. */
function askedAfter(run: Subject, move: number): Question | null {
  const next = run.moves[move + 1]
  return next && !isMistaken(run) ? questionOf(run.trace, next) : null
}

/** The question of the moment, and the log of the pass. An open question that is stepped over is closed. */
export function useQuiz(): Quiz {
  const { run, moment } = useMove()
  const playing = usePlayer((state) => state.playing)
  const { live } = useShared()
  const book = answerBookOf(usePlayerActions())
  const logOf = useStore(book, (state) => state.logOf)
  const { trace, moves } = run
  const log = logOf(trace)
  const { move } = moment

  const question = useMemo(() => (playing ? null : askedAfter(run, move)), [run, move, playing])
  const silence = question
    ? null
    : isMistaken(run)
      ? 'mistaken'
      : playing
        ? 'playing'
        : moves[move + 1]
          ? 'endless'
          : 'over'
  const outcome = (question && outcomeOf(log, question)) ?? null

  // Listens to the store itself: what follows it may see two quick steps as one.
  useEffect(
    () =>
      live.subscribe((now, before) => {
        if (now.source !== before.source || now.view !== before.view) return
        if (now.playing || before.playing) return
        const from = moveOf(before)
        if (!isStepOn(now.subject, from, moveOf(now))) return
        const passed = askedAfter(now.subject, from)
        if (passed) {
          const { logOf, write } = book.getState()
          write(now.subject.trace, closed(logOf(now.subject.trace), skipped(passed)))
        }
      }),
    [live, book],
  )

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
