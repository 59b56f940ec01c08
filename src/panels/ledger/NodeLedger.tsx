import { useMemo } from 'react'
import type { Node } from '../../engine/index.ts'
import { labelOf } from '../../equation/index.ts'
import { ledgerWords } from '../../i18n/panels/ledger/index.ts'
import { Sentence } from '../../stage/Sentence.tsx'
import { absenceOf, ledgerOf, logitsBesideLoss } from '../../trace/index.ts'
import { useWords } from '../../ui/language.ts'
import { forkOf } from './fork.ts'
import { LedgerHeading } from './LedgerHeading.tsx'
import { ledgerFormatter } from './ledgerFormatter.ts'
import type { LedgerSubject } from './ledgerSubject.ts'
import { OriginSection } from './OriginSection.tsx'
import { Sums } from './Sums.tsx'
import { TermLine } from './TermLine.tsx'

/** The terms of a gradient as lines that add up to it. */
export function NodeLedger(at: LedgerSubject) {
  const words = useWords(ledgerWords)
  const { run, node, now, seen } = at
  const ledger = useMemo(() => ledgerOf(run.trace, node.id, seen), [run, node, seen])
  const write = useMemo(() => ledgerFormatter(ledger), [ledger])
  const fork = useMemo(() => forkOf(run.trace, node), [run, node])
  const logits = logitsBesideLoss(run.trace, node)
  const labelIn = (one: Node) => labelOf(one, run.trace.tape, now)
  if (ledger.lines.length === 0) {
    const absence = absenceOf(run.trace, node)
    return (
      <section>
        <LedgerHeading at={at} ledger={ledger} />
        <p className="note">
          {logits ? (
            <Sentence said={words.besideLoss(labelIn(node), labelIn(logits))} />
          ) : (
            absence && absence !== 'beside loss' && words.absent[absence]
          )}
        </p>
      </section>
    )
  }
  return (
    <section>
      <LedgerHeading at={at} ledger={ledger} />
      <ol className="terms">
        {ledger.lines.map((line, k) => (
          <TermLine
            key={line.step ?? `lost ${k}`}
            at={at}
            line={line}
            ledger={ledger}
            write={write}
          />
        ))}
      </ol>
      <Sums at={at} ledger={ledger} write={write} />
      {fork && <p className="note">{words[fork.kind](fork.time)}</p>}
      <OriginSection at={at} />
    </section>
  )
}
