import { useCallback } from 'react'
import { type Equation, type EquationMode, latexOfAll, type Missing } from '../../equation/index.ts'
import { equationWords } from '../../i18n/panels/equation/index.ts'
import type { MistakeName } from '../../trace/index.ts'
import { CopyButtons } from '../../ui/clipboard/CopyButtons.tsx'
import { useClipboard } from '../../ui/clipboard/useClipboard.ts'
import { useMessages, useWords } from '../../ui/language.ts'

/** The equations of the move as LaTeX, to take along. */
export function CopyLatex({
  equations,
  missing,
  mode,
}: {
  equations: readonly Equation[]
  missing: readonly Missing[]
  mode: EquationMode
}) {
  const words = useWords(equationWords)
  const { mistakes } = useMessages()
  const text = useCallback(() => {
    const named = (mistake: MistakeName) => `${mistakes.here}: ${mistakes.names[mistake]}`
    return latexOfAll({ equations, missing }, mode, {
      word: (word) => words.words[word],
      wrong: ({ mistake, underMistakes }) =>
        mistake
          ? `${named(mistake)} ${words.notChainRule}`
          : underMistakes
            ? words.wrong
            : words.notFromThese,
      missing: ({ mistake, term, gradient }) => [
        named(mistake),
        ' ',
        ...words.missing(term, gradient),
      ],
    })
  }, [equations, missing, mode, words, mistakes])
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
