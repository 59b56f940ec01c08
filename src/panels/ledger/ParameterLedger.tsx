import { type MouseEvent, useMemo, useRef, useState } from 'react'
import { accumulate, type Gradient, multiplyOut, zeros } from '../../engine/index.ts'
import { ledgerWords } from '../../i18n/panels/ledger/index.ts'
import { absenceOf, ledgerOf, retainedOf } from '../../trace/index.ts'
import { passFocus } from '../../ui/focus.ts'
import { useWords } from '../../ui/language.ts'
import { LedgerHeading } from './LedgerHeading.tsx'
import type { LedgerSubject } from './ledgerSubject.ts'
import { OriginSection } from './OriginSection.tsx'
import { RetainedShare } from './RetainedShare.tsx'
import { Sums } from './Sums.tsx'
import { TimeLines } from './TimeLines.tsx'
import { Truncation } from './Truncation.tsx'

const nothingHidden: ReadonlySet<number> = new Set()

/** What each time step brings to a parameter, and what would be missing without some of them. */
export function ParameterLedger(at: LedgerSubject) {
  const words = useWords(ledgerWords)
  const { run, node, seen } = at
  const ledger = useMemo(() => ledgerOf(run.trace, node.id, seen), [run, node, seen])
  const [hidden, setHidden] = useState(nothingHidden)
  const place = useRef<HTMLElement>(null)
  const { lines, sum, adds } = ledger
  const isHidden = (time: number) => hidden.has(time)
  const toggle = (time: number) => {
    const next = new Set(hidden)
    if (!next.delete(time)) next.add(time)
    setHidden(next)
  }
  const countAll = (event: MouseEvent<HTMLElement>) => {
    passFocus(event, place.current?.querySelector<HTMLElement>('h4'))
    setHidden(nothingHidden)
  }
  const kept = useMemo(() => {
    if (sum === null || hidden.size === 0) return null
    const counted = lines.flatMap(({ arrived, share, time }) =>
      arrived && share && !(time !== null && hidden.has(time)) ? [share] : [],
    )
    const rest = counted.reduce<Gradient | null>(accumulate, null)
    return retainedOf(rest ? multiplyOut(rest) : zeros(sum.rows, sum.cols), sum)
  }, [lines, sum, hidden])
  const without = lines.flatMap(({ time }) => (time !== null && hidden.has(time) ? [time] : []))
  const absence = absenceOf(run.trace, node)
  return (
    <section ref={place}>
      <LedgerHeading at={at} ledger={ledger} />
      {lines.length === 0 && absence && absence !== 'beside loss' && (
        <p className="note">{words.absent[absence]}</p>
      )}
      <TimeLines at={at} ledger={ledger} isHidden={isHidden} onToggle={toggle} />
      <Sums at={at} ledger={ledger} write={String} />
      {kept && adds && (
        <p className="sum without">
          <span>
            {words.without(without)}{' '}
            <button type="button" className="chip" onClick={countAll}>
              {words.all}
            </button>
          </span>{' '}
          <RetainedShare kept={kept} />
        </p>
      )}
      {sum && adds && <p className="note">{words.measure}</p>}
      {lines.length > 0 && <Truncation at={at} />}
      <OriginSection at={at} />
    </section>
  )
}
