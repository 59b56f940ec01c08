import { Scribe } from '../../equation/index.ts'
import { digits, percent } from '../../i18n/numberText.ts'
import { ledgerWords } from '../../i18n/panels/ledger/index.ts'
import { usePlayerActions } from '../../stage/context.ts'
import { MathSpan } from '../../stage/MathSpan.tsx'
import { playheadOf } from '../../store/index.ts'
import { type LedgerLine, norm, stepName } from '../../trace/index.ts'
import { useWords } from '../../ui/language.ts'
import { NamedMistake } from '../NamedMistake.tsx'
import type { LedgerSubject } from './ledgerSubject.ts'
import { termLabel } from './termLabel.ts'

/** What one time step brings to a parameter: a tick to count it or not, its share of the sum, its norm. */
export function TimeLine({
  at: { run, first },
  line,
  part,
  full,
  counted,
  onToggle,
}: {
  at: LedgerSubject
  line: LedgerLine
  /** Its share of the sum; null where there is nothing to have a share of. */
  part: number | null
  /** The share whose bar is a whole one. */
  full: number
  counted: boolean
  onToggle: (time: number) => void
}) {
  const words = useWords(ledgerWords)
  const actions = usePlayerActions()
  const { time, step, arrived, share, mistake } = line
  const label = <MathSpan label={termLabel(new Scribe(run.trace, null), line)} />
  const named = mistake && <NamedMistake name={mistake} />
  if (step === null || time === null || share === null)
    return (
      <li className="term lost">
        {label} <span className="whence">{time === null ? words.lost : words.lostAt(time)}</span>
        {named}
      </li>
    )
  const classes = [
    arrived ? 'term' : 'term pending',
    ...(arrived && step >= first ? ['fresh'] : []),
    ...(counted ? [] : ['out']),
  ]
  return (
    <li className={classes.join(' ')}>
      <label className="count" title={words.count(time)}>
        <input
          type="checkbox"
          checked={counted}
          aria-label={words.count(time)}
          onChange={() => onToggle(time)}
        />
      </label>
      <button
        type="button"
        title={words.goTo(playheadOf(run, step))}
        onClick={() => actions.goToStep(stepName(run.trace, step))}
      >
        <span className="time">{words.time(time)}</span> {label}{' '}
        {arrived ? (
          <span className="sizes">
            {part !== null && <Bar part={part / full} />}
            {part !== null && <b>{percent(part, words.percent)} </b>}
            <span>{words.normShort(digits(norm(share)))}</span>
          </span>
        ) : (
          <span className="whence">{words.pending}</span>
        )}
        {named}
      </button>
    </li>
  )
}

/** A part of a whole bar, from the middle line: to the right with the sum, to the left against it. */
function Bar({ part }: { part: number }) {
  const size = 24 * Math.min(1, Math.abs(part))
  return (
    <svg className="bar" width="50" height="10" aria-hidden="true">
      <line x1="25" x2="25" y1="0" y2="10" />
      <rect
        className={part < 0 ? 'against' : 'with'}
        x={part < 0 ? 25 - size : 25}
        y="2"
        width={size}
        height="6"
      />
    </svg>
  )
}
