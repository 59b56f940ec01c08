import { plainLabel, type Term, type Word, wordBeside } from '../../equation/index.ts'

/** What a term is called where its name is plain text: dc_t so far, in the words of a language. */
export function termName(term: Term, words: Readonly<Record<Word, string>>): string {
  const word = wordBeside(term)
  const name = plainLabel(term.label)
  return word === null ? name : `${name} ${words[word]}`
}
