import { useId, useMemo, useState } from 'react'
import { percent } from '../../i18n/numberText.ts'
import { ledgerWords } from '../../i18n/panels/ledger/index.ts'
import {
  fewLines,
  type Ledger,
  type LineShare,
  lineSharesOf,
  mainLines,
  type OtherLines,
  restOf,
} from '../../trace/index.ts'
import { Icon } from '../../ui/Icon.tsx'
import { icons } from '../../ui/icons.ts'
import { useWords } from '../../ui/language.ts'
import { addStyles } from '../../ui/styles.ts'
import type { LedgerSubject } from './ledgerSubject.ts'
import { SharesChart } from './SharesChart.tsx'
import { TimeLine } from './TimeLine.tsx'
import styles from './times.css?inline'

addStyles(styles)

/** The lines of a parameter, one a time step. Of many, a chart of all and the lines that matter first; all at a press. */
export function TimeLines({
  at,
  ledger: { lines, sum, adds },
  isHidden,
  onToggle,
}: {
  at: LedgerSubject
  ledger: Ledger
  isHidden: (time: number) => boolean
  onToggle: (time: number) => void
}) {
  const words = useWords(ledgerWords)
  const id = useId()
  const [open, setOpen] = useState(false)
  const whole = adds ? sum : null
  const parts = useMemo(() => lineSharesOf(lines, whole), [lines, whole])
  const isLong = lines.length > fewLines
  // Among many the largest has a whole bar: of 100 % each would be too small to be seen.
  const full = isLong ? largestOf(parts) : 1
  const main = mainLines(parts, at.now, isHidden)
  const listed = open ? parts : main
  return (
    <>
      {isLong && whole && (
        <SharesChart parts={parts} full={full} now={at.now} isHidden={isHidden} />
      )}
      <ol id={id} className={isLong && open ? 'terms times long' : 'terms times'}>
        {listed.map(({ line, part }, k) => (
          <TimeLine
            key={line.step ?? `lost ${k}`}
            at={at}
            line={line}
            part={part}
            full={full}
            counted={line.time === null || !isHidden(line.time)}
            onToggle={onToggle}
          />
        ))}
      </ol>
      {isLong && (
        <button
          type="button"
          className="all-times"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {words.allTimes(lines.length)}
          <Icon icon={icons.chevron} size={14} />
          {!open && <Others rest={restOf(parts, main)} />}
        </button>
      )}
    </>
  )
}

/** The size of the largest share; 1 where there is none. */
const largestOf = (parts: readonly LineShare[]): number =>
  Math.max(...parts.map(({ part }) => Math.abs(part ?? 0))) || 1

/** What is folded, so that shares still come to 100 %. */
function Others({ rest: { arrived, pending, part } }: { rest: OtherLines }) {
  const words = useWords(ledgerWords)
  return (
    <span className="sizes">
      {arrived > 0 && (
        <span>
          {words.otherTimes(arrived)} {part !== null && <b>{percent(part, words.percent)}</b>}
        </span>
      )}
      {pending > 0 && <span>{words.othersPending(pending)}</span>}
    </span>
  )
}
