import { useCallback } from 'react'
import { type Equation, type EquationMode, latexOfAll } from '../../equation/index.ts'
import { equationWords } from '../../i18n/panels/equation/index.ts'
import { useStage } from '../../stage/context.ts'
import { CopyButtons } from '../../ui/clipboard/CopyButtons.tsx'
import { useClipboard } from '../../ui/clipboard/useClipboard.ts'
import { useWords } from '../../ui/language.ts'

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
  const text = useCallback(
    () => latexOfAll({ trace, now }, equations, mode, (word) => words.words[word]),
    [trace, now, equations, mode, words],
  )
  const { status, copy } = useClipboard(text)
  return (
    <div className="copy">
      <CopyButtons words={words} status={status} onCopy={() => copy(text())} />
      {status === 'copyFailed' && (
        <textarea readOnly rows={3} aria-label={words.copy} defaultValue={text()} />
      )}
    </div>
  )
}
