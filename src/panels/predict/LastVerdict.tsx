import { predictWords } from '../../i18n/panels/predict/index.ts'
import type { Subject } from '../../scene/index.ts'
import { MathSpan } from '../../stage/MathSpan.tsx'
import { type Outcome, verdictOf } from '../../trace/predict/index.ts'
import { useWords } from '../../ui/language.ts'
import { AnswerComparison } from './AnswerComparison.tsx'
import { useQuestionNames } from './useQuestionNames.ts'
import { VerdictBadge } from './VerdictBadge.tsx'

/** The question that ended with the step just taken; with the right answer, if there was none. */
export function LastVerdict({ run, outcome }: { run: Subject; outcome: Outcome }) {
  const words = useWords(predictWords)
  const { result } = useQuestionNames(run, outcome.question)
  const verdict = verdictOf(outcome)
  return (
    <section className="just" aria-label={words.before}>
      <h4>
        {words.before} <MathSpan label={result} />
        <VerdictBadge verdict={verdict} />
      </h4>
      {verdict === 'skipped' && <AnswerComparison run={run} outcome={outcome} />}
    </section>
  )
}
