import { gradientLabelOf } from '../../equation/index.ts'
import { ledgerWords } from '../../i18n/panels/ledger/index.ts'
import { Sentence } from '../../stage/Sentence.tsx'
import type { Ledger } from '../../trace/index.ts'
import { useWords } from '../../ui/language.ts'
import type { LedgerSubject } from './ledgerSubject.ts'

/** Of which gradient, and how many of its terms are in. */
export function LedgerHeading({
  at: { run, node, now },
  ledger,
}: {
  at: LedgerSubject
  ledger: Ledger
}) {
  const words = useWords(ledgerWords)
  const gradient = gradientLabelOf(node, run.trace.tape, now)
  const title = node.leaf === 'parameter' ? words.overTime(gradient) : words.terms(gradient)
  return (
    <header>
      <h4>
        <Sentence said={title} />
      </h4>
      {ledger.expected > 0 && <span>{words.arrived(ledger.arrived, ledger.expected)}</span>}
    </header>
  )
}
