import { predictWords } from '../../i18n/panels/predict/index.ts'
import type { Subject } from '../../scene/index.ts'
import { usePlayerActions } from '../../stage/context.ts'
import { Sentence } from '../../stage/Sentence.tsx'
import { type Outcome, verdictOf } from '../../trace/predict/index.ts'
import { useWords } from '../../ui/language.ts'
import { AnswerComparison } from './AnswerComparison.tsx'
import { diagnosisText } from './diagnosisText.ts'
import type { FocusTarget } from './focusTarget.ts'
import { useQuestionNames } from './useQuestionNames.ts'
import { VerdictBadge } from './VerdictBadge.tsx'

/** How good the answer was, what went wrong, the right one beside it, and the way on. */
export function Revealed({
  run,
  outcome,
  onLeave,
}: {
  run: Subject
  outcome: Outcome
  onLeave: (aim: FocusTarget) => void
}) {
  const words = useWords(predictWords)
  const actions = usePlayerActions()
  const names = useQuestionNames(run, outcome.question)
  const said = diagnosisText(words, run, outcome, names)
  return (
    <div className="revealed">
      <p>
        <VerdictBadge verdict={verdictOf(outcome)} />
      </p>
      {said.length > 0 && (
        <p className="diagnosis">
          <Sentence said={said} />
        </p>
      )}
      <AnswerComparison run={run} outcome={outcome} />
      <button
        type="button"
        className="button strong"
        data-aim="go on"
        // By keyboard, Enter leads to the next field, and an arrow, a step, to the next question.
        onClick={({ detail }) => {
          if (detail === 0) onLeave('field')
          actions.next()
        }}
        onKeyDown={({ key }) => {
          if (key === 'ArrowRight') onLeave('question')
        }}
      >
        {words.goOn}
      </button>
    </div>
  )
}
