import { type Label, plainLabel, type Term, wordBeside } from '../../equation/index.ts'
import { equationWords } from '../../i18n/panels/equation/index.ts'
import { useSpoken } from '../../stage/useSpoken.ts'
import { useWords } from '../../ui/language.ts'

function useName(written: (label: Label) => string): (term: Term) => string {
  const { words } = useWords(equationWords)
  return (term) => {
    const word = wordBeside(term)
    const name = written(term.label)
    return word === null ? name : `${name} ${words[word]}`
  }
}

/** What terms are called where their names are plain text: dc_t so far, in the words of a language. */
export const useTermName = () => useName(plainLabel)

/** What terms are called in accessible names: d c t so far. */
export const useSpokenTermName = () => useName(useSpoken())
