import { useEffect, useState } from 'react'
import { equationWords } from '../../../i18n/why/equation/index.ts'
import { type Equation, type EquationMode, latexOfAll } from '../../../scene/index.ts'
import { Icon } from '../../chrome/icons.tsx'
import { useStage, useWords } from '../../context.ts'

/** The equations of the move as LaTeX, to take along. */
export function Copy({
  equations,
  mode,
  now,
}: {
  equations: readonly Equation[]
  mode: EquationMode
  /** The time step that is t; null where none is. */
  now: number | null
}) {
  const words = useWords(equationWords)
  const trace = useStage(({ run }) => run.trace)
  const [said, setSaid] = useState<'copied' | 'copyFailed' | null>(null)
  const text = () => latexOfAll(trace, now, equations, mode)
  // biome-ignore lint/correctness/useExhaustiveDependencies: other equations have not been copied
  useEffect(() => setSaid(null), [equations, mode])

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text())
      setSaid('copied')
    } catch {
      setSaid('copyFailed')
    }
  }
  return (
    <div className="copy">
      <button type="button" className="button" onClick={copy}>
        <Icon name="copy" size={18} />
        {words.copy}
      </button>
      <span role="status" className="quiet">
        {said && words[said]}
      </span>
      {said === 'copyFailed' && (
        <textarea readOnly rows={3} aria-label={words.copy} defaultValue={text()} />
      )}
    </div>
  )
}
