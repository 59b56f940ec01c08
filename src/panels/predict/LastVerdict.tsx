import { predictWords } from '../../i18n/panels/predict/index.ts'
import type { Subject } from '../../scene/index.ts'
import { Sentence } from '../../stage/Sentence.tsx'
import { type Outcome, verdictOf } from '../../trace/predict/index.ts'
import { useWords } from '../../ui/language.ts'
import { AnswerComparison } from './AnswerComparison.tsx'
import { useQuestionNames } from './useQuestionNames.ts'
import { VerdictBadge } from './VerdictBadge.tsx'

/** Verdict on the question before the last step; with the right answer where none was given. */
export function LastVerdict({ run, outcome }: { run: Subject; outcome: Outcome }) {
  const words = useWords(predictWords)
  const names = useQuestionNames(run, outcome.question)
  const verdict = verdictOf(outcome)
  return (
    <section className="just" aria-label={words.before}>
      <h4>
        {words.before} <Sentence said={words.named(names)} />
        <VerdictBadge verdict={verdict} />
      </h4>
      {verdict === 'skipped' && <AnswerComparison run={run} outcome={outcome} />}
    </section>
  )
}
