import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import type { Subject } from '../../scene/index.ts'
import { momentAt } from '../../scene/index.ts'
import { usePlayer, usePlayerActions, useShared } from '../../stage/context.ts'
import { useMove } from '../../stage/useMove.ts'
import type { PlayerState } from '../../store/index.ts'
import { type Chapter, chapterAt, nextStop } from '../../trace/index.ts'
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

export interface QuizState {
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

const moveOf = ({ subject, playhead }: PlayerState): number => momentAt(subject, playhead).move

/** Whether one step on leads there: to the rest of a move, the next move, or the end of a time step. */
function isStepOn(before: PlayerState, now: PlayerState): boolean {
  const [from, to] = [moveOf(before), moveOf(now)]
  const { moves, trace } = now.subject
  const { last } = before.subject.moves[from]!
  if (to === from) return last < moves[to]!.last
  return to === from + 1 || to === chapterAt(moves, nextStop(trace, last, 'time'))
}

const isMistaken = ({ trace }: Subject): boolean => trace.mistakes.length > 0

/** What the next step brings: the next move, or the rest of one in whose middle the playhead rests. */
function moveAfter({ moves, trace }: Subject, move: number): Chapter | undefined {
  const [here, next] = [moves[move]!, moves[move + 1]]
  const last = next ? next.first - 1 : trace.steps.length - 1
  return here.last < last ? { ...here, first: here.last + 1, last } : next
}

/** What is asked while the playhead rests on a move; null where nothing is. */
function askedAfter(run: Subject, move: number): Question | null {
  const next = moveAfter(run, move)
  return next && !isMistaken(run) ? questionOf(run.trace, next) : null
}

/** The question of the moment, and the log of the pass. An open question that is stepped over is closed. */
export function useQuiz(): QuizState {
  const { run, moment } = useMove()
  const playing = usePlayer((state) => state.playing)
  const { live } = useShared()
  const book = answerBookOf(usePlayerActions())
  const logOf = useStore(book, (state) => state.logOf)
  const { trace } = run
  const log = logOf(trace)
  const { move } = moment

  const question = useMemo(() => (playing ? null : askedAfter(run, move)), [run, move, playing])
  const silence = question
    ? null
    : isMistaken(run)
      ? 'mistaken'
      : playing
        ? 'playing'
        : moveAfter(run, move)
          ? 'endless'
          : 'over'
  const outcome = (question && outcomeOf(log, question)) ?? null

  // Listens to the store itself: what follows it may see two quick steps as one.
  useEffect(
    () =>
      live.subscribe((now, before) => {
        if (now.source !== before.source || now.view !== before.view) return
        if (now.playing || before.playing) return
        if (!isStepOn(before, now)) return
        const passed = askedAfter(before.subject, moveOf(before))
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
