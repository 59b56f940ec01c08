import { useEffect, useRef, useState } from 'react'
import { predictWords } from '../../i18n/panels/predict/index.ts'
import { focusOn } from '../../ui/focus.ts'
import { useWords } from '../../ui/language.ts'
import { AnswerCounts } from './AnswerCounts.tsx'
import { AnswerEcho } from './AnswerEcho.tsx'
import { AnswerForm } from './AnswerForm.tsx'
import type { FocusTarget } from './focusTarget.ts'
import { LastVerdict } from './LastVerdict.tsx'
import { QuestionText } from './QuestionText.tsx'
import { Revealed } from './Revealed.tsx'
import { useAnswerKind } from './useAnswerKind.ts'
import { useQuiz } from './useQuiz.ts'

const fieldIn = (part: HTMLElement): HTMLElement => part.querySelector('input') ?? part

/** The score, what has just been revealed, and the next question or its answer. */
export function Quiz() {
  const words = useWords(predictWords)
  const quiz = useQuiz()
  const { run, log, question, silence, outcome, last } = quiz
  const choice = useAnswerKind(run, question)
  const root = useRef<HTMLDivElement>(null)
  const aim = useRef<FocusTarget | null>(null)
  const [restarted, setRestarted] = useState(false)
  useEffect(() => {
    const { current } = aim
    if (current === null) return
    const found = root.current?.querySelector<HTMLElement>(`[data-aim="${current}"]`)
    if (found || silence) aim.current = null
    if (found) focusOn(fieldIn(found))
  })
  const restart = () => {
    quiz.restart()
    setRestarted(true)
  }
  const aimAt = (to: FocusTarget) => {
    aim.current = to
  }
  const asWires = outcome?.given ? outcome.given.kind === 'wires' : choice.kind === 'wires'
  return (
    <div ref={root} className="quiz">
      <AnswerCounts log={log} onRestart={restart} />
      {last && <LastVerdict run={run} outcome={last} />}
      {silence && <p className="quiet">{words[silence]}</p>}
      {question && (
        <section className="question" aria-label={words.next}>
          <QuestionText run={run} question={question} asWires={asWires} />
          {outcome ? (
            <Revealed run={run} outcome={outcome} onLeave={aimAt} />
          ) : (
            <AnswerForm
              key={question.first}
              run={run}
              question={question}
              choice={choice}
              onAnswer={(given) => {
                aimAt('go on')
                quiz.answer(given)
              }}
            />
          )}
        </section>
      )}
      <AnswerEcho run={run} outcome={outcome ?? last} restarted={restarted} />
    </div>
  )
}
