import { useMemo } from 'react'
import { type AskedNames, namesOf } from '../../equation/predict/index.ts'
import type { Subject } from '../../scene/index.ts'
import type { Question } from '../../trace/predict/index.ts'
import { nowOf } from './useQuiz.ts'

/** The names in a question, relative to its own time step. */
export const useQuestionNames = (run: Subject, question: Question): AskedNames =>
  useMemo(() => namesOf(run.trace, question, nowOf(run, question), run.vocabulary), [run, question])
