import { predictWords } from '../../i18n/panels/predict/index.ts'
import type { Subject } from '../../scene/index.ts'
import { Sentence } from '../../stage/Sentence.tsx'
import type { Question } from '../../trace/predict/index.ts'
import { useMessages, useWords } from '../../ui/language.ts'
import { useQuestionNames } from './useQuestionNames.ts'
import { nowOf } from './useQuiz.ts'

/** The question: which pass and time it is in, what is wanted, and of which entry. */
export function QuestionText({
  run,
  question,
  asWires,
}: {
  run: Subject
  question: Question
  asWires: boolean
}) {
  const words = useWords(predictWords)
  const { passes, time } = useMessages()
  const names = useQuestionNames(run, question)
  const { kind } = run.trace.steps[question.step]!
  const { asks, entries, truth } = question
  const asked = asWires
    ? words.ask[asks === 'value' ? 'lit' : 'reached'](names)
    : words.ask[names.ask](names)
  const [entry] = entries
  const now = nowOf(run, question)
  const oneOfMany = !asWires && entries.length < truth.rows * truth.cols && entry !== undefined
  return (
    <>
      <h4 data-aim="question">
        {words.next}
        <span className={`tag ${kind}`}>{passes[kind]}</span>
        {names.time !== null && now !== null && <span className="quiet">{time(now)}</span>}
      </h4>
      <p className="ask">
        <Sentence said={asked} />{' '}
        {oneOfMany && (
          <b>
            {truth.cols === 1
              ? words.only(entry + 1, truth.rows)
              : words.onlyCell(Math.floor(entry / truth.cols) + 1, (entry % truth.cols) + 1)}
          </b>
        )}
      </p>
    </>
  )
}
