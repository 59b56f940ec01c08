import { type CSSProperties, memo } from 'react'
import { codeWords } from '../../i18n/panels/code/index.ts'
import { highlight, type Language, type ListingLine } from '../../interop/listings/index.ts'
import { passFocus } from '../../ui/focus.ts'
import { useWords } from '../../ui/language.ts'

/** One line: a button where it stands for steps. Lit now, or grey where it made, elsewhere, what is used now. */
export const CodeLine = memo(function CodeLine({
  number,
  line: { text, mistakes },
  language,
  gates,
  light,
  inTabOrder,
  onGo,
}: {
  number: number
  line: ListingLine
  language: Language
  gates: readonly string[]
  light: 'lit' | 'grey' | null
  inTabOrder: boolean
  onGo: ((line: number) => void) | null
}) {
  const words = useWords(codeWords)
  const code = text.trimStart()
  const indent = { '--indent': text.length - code.length } as CSSProperties
  const wrong = mistakes.length > 0
  const pieces = highlight(code, language, gates).map(({ text, kind, gate }, k) =>
    kind === 'plain' ? (
      text
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one line have no other identity
      <span key={k} className={gate ? `gate-${gate}` : kind}>
        {text}
      </span>
    ),
  )
  const notes = [light === 'grey' && words.fromElsewhere, wrong && words.mistaken].filter(Boolean)
  return (
    <li className={[light, wrong && 'wrong-line'].filter(Boolean).join(' ')} style={indent}>
      {onGo ? (
        <button
          type="button"
          tabIndex={inTabOrder ? 0 : -1}
          aria-current={light === 'lit' ? 'step' : undefined}
          onClick={(event) => {
            onGo(number)
            passFocus(event)
          }}
        >
          {pieces}
          {notes.length > 0 && <span className="hidden"> ({notes.join(', ')})</span>}
        </button>
      ) : (
        <span>{pieces}</span>
      )}
    </li>
  )
})
