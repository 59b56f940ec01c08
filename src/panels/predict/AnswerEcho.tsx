import { plain, type Said, spoken } from '../../i18n/index.ts'
import { predictWords } from '../../i18n/panels/predict/index.ts'
import type { Subject } from '../../scene/index.ts'
import { asked, type Outcome, verdictOf } from '../../trace/predict/index.ts'
import { formatterOf } from '../../ui/grids/alignedNumbers.ts'
import { useMessages, useWords } from '../../ui/language.ts'
import { diagnosisText } from './diagnosisText.ts'
import { useQuestionNames } from './useQuestionNames.ts'

/** Announces the result of a question to screen readers, or that the score starts again. */
export function AnswerEcho({
  run,
  outcome,
  restarted,
}: {
  run: Subject
  outcome: Outcome | null
  restarted: boolean
}) {
  const words = useWords(predictWords)
  return (
    <p role="status" className="hidden">
      {outcome ? <Ended run={run} outcome={outcome} /> : restarted ? words.restarted : ''}
    </p>
  )
}

function Ended({ run, outcome }: { run: Subject; outcome: Outcome }) {
  const words = useWords(predictWords)
  const { speech } = useMessages()
  const names = useQuestionNames(run, outcome.question)
  const { question, given } = outcome
  const truth = asked(question, question.truth)
  const numbers = truth.map(formatterOf(truth)).join(', ')
  const said: Said = [
    `${words.verdicts[verdictOf(outcome)]}. `,
    ...diagnosisText(words, run, outcome, names),
    ...(given?.kind === 'wires' ? [] : [' ', ...words.named(names), ` = ${numbers}`]),
  ]
  return plain(said) === '' ? null : spoken(said, speech)
}
