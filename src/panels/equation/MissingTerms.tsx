import type { Missing } from '../../equation/index.ts'
import { equationWords } from '../../i18n/panels/equation/index.ts'
import { Sentence } from '../../stage/Sentence.tsx'
import { useWords } from '../../ui/language.ts'
import { NamedMistake } from '../NamedMistake.tsx'

/** Terms that the equations above should have or send, and that a mistake loses: each with its name. */
export function MissingTerms({ missing }: { missing: readonly Missing[] }) {
  const words = useWords(equationWords)
  return missing.map(({ term, gradient, from, to, mistake }) => (
    <p key={`${from.id} ${to.id}`} className="not-so missing">
      <NamedMistake name={mistake} /> <Sentence said={words.missing(term, gradient)} />
    </p>
  ))
}
