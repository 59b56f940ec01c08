import { digits } from '../../i18n/numberText.ts'
import { ledgerWords } from '../../i18n/panels/ledger/index.ts'
import type { Retained as Comparison } from '../../trace/index.ts'
import { useWords } from '../../ui/language.ts'
import { change, cosineText } from './ledgerNumbers.ts'

/** A gradient without some of its terms, compared with the whole. */
export function RetainedShare({ kept: { norm, whole, lost, cosine } }: { kept: Comparison }) {
  const words = useWords(ledgerWords)
  return (
    <span className="sizes">
      <span>{words.norm(words.insteadOf(digits(norm), digits(whole)))} </span>
      {lost !== null && <b>{change(-lost, words.percent)} </b>}
      {cosine !== null && <span>{words.cosineOf(cosineText(cosine))}</span>}
    </span>
  )
}
