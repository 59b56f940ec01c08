import { predictWords } from '../../i18n/panels/predict/index.ts'
import type { Verdict as Kind } from '../../trace/predict/index.ts'
import { useWords } from '../../ui/language.ts'

const signs: Readonly<Record<Kind, string>> = { right: '✓', wrong: '✗', skipped: '→' }

/** How a question ended, in a word with a sign. */
export function VerdictBadge({ verdict }: { verdict: Kind }) {
  const words = useWords(predictWords)
  return (
    <span className="verdict">
      <span aria-hidden="true">{signs[verdict]}</span> {words.verdicts[verdict]}
    </span>
  )
}
