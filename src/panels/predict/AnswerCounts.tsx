import { predictWords } from '../../i18n/panels/predict/index.ts'
import { type Log, scoreOf } from '../../trace/predict/index.ts'
import { useWords } from '../../ui/language.ts'

/** What the answers of this pass come to. */
export function AnswerCounts({ log, onRestart }: { log: Log; onRestart: () => void }) {
  const words = useWords(predictWords)
  const score = scoreOf(log)
  return (
    <div className="score">
      <ul aria-label={words.score}>
        {(['right', 'wrong', 'skipped', 'streak'] as const).map((count) => (
          <li key={count}>{words.counts[count](score[count])}</li>
        ))}
      </ul>
      <button type="button" className="button bare" onClick={onRestart}>
        {words.restart}
      </button>
    </div>
  )
}
