import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { Subject } from '../../scene/index.ts'
import { usePlayerActions } from '../../stage/context.ts'
import {
  type AnswerKind,
  type Question,
  type WireChoice,
  wiresOf,
} from '../../trace/predict/index.ts'
import { answerBookOf } from './answerBook.ts'
import { markedAt } from './marked.ts'

/** How the learner answers: as chosen, but in numbers where no wire lights up. */
export interface KindChoice {
  readonly chosen: AnswerKind
  readonly kind: AnswerKind
  readonly wires: WireChoice | null
  readonly choose: (kind: AnswerKind) => void
}

export function useAnswerKind(run: Subject, question: Question | null): KindChoice {
  const book = answerBookOf(usePlayerActions())
  const chosen = useStore(book, (state) => state.kind)
  const wires = useMemo(
    () =>
      question && chosen === 'wires' ? wiresOf(run.trace, question, markedAt(run, question)) : null,
    [run, question, chosen],
  )
  const kind = chosen === 'wires' && !wires ? 'numbers' : chosen
  return { chosen, kind, wires, choose: book.getState().choose }
}
