import type { KeyboardEvent } from 'react'
import { codeWords } from '../../i18n/panels/code/index.ts'
import { type Language, languages } from '../../interop/listings/index.ts'
import { passFocus, rootOf } from '../../ui/focus.ts'
import { useWords } from '../../ui/language.ts'
import { indexAfterKey } from '../../ui/listKeys.ts'

/** The id of a language's tab, by that of the panel it opens. */
export const tabId = (panel: string, language: Language): string => `${panel}-${language}`

/** One tab a language; the arrow keys go round, and show what they come to. */
export function LanguageTabs({
  id,
  language,
  onChoose,
}: {
  id: string
  language: Language
  onChoose: (language: Language) => void
}) {
  const words = useWords(codeWords)
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const to = indexAfterKey(event, languages.indexOf(language), languages.length, 'row', true)
    if (to === undefined) return
    event.preventDefault()
    const next = languages[to]!
    onChoose(next)
    rootOf(event.currentTarget).getElementById(tabId(id, next))?.focus()
  }
  return (
    <div className="code-tabs" role="tablist" aria-label={words.languages} onKeyDown={press}>
      {languages.map((one) => (
        <button
          key={one}
          id={tabId(id, one)}
          type="button"
          role="tab"
          aria-selected={one === language}
          aria-controls={id}
          tabIndex={one === language ? 0 : -1}
          onClick={(event) => {
            onChoose(one)
            passFocus(event)
          }}
        >
          {words.names[one]}
        </button>
      ))}
    </div>
  )
}
