import { Scribe } from '../../equation/index.ts'
import { ledgerWords } from '../../i18n/panels/ledger/index.ts'
import { usePlayerActions } from '../../stage/context.ts'
import { MathSpan } from '../../stage/MathSpan.tsx'
import { playheadOf } from '../../store/index.ts'
import { type Ledger, type LedgerLine, stepName } from '../../trace/index.ts'
import { useWords } from '../../ui/language.ts'
import { NamedMistake } from '../NamedMistake.tsx'
import type { LedgerSubject } from './ledgerSubject.ts'
import { noteOf, rowsOf } from './note.ts'
import { Share } from './Share.tsx'
import { termLabel } from './termLabel.ts'

/** One contribution: what it is, whence it comes, and its numbers once it is in. A press goes to its step. */
export function TermLine({
  at: { run, node, now, first },
  line,
  ledger,
  write,
}: {
  at: LedgerSubject
  line: LedgerLine
  ledger: Ledger
  write: (value: number) => string
}) {
  const words = useWords(ledgerWords)
  const actions = usePlayerActions()
  const { tape } = run.trace
  const { step, time, arrived, share, mistake } = line
  const contents = (
    <>
      <MathSpan label={termLabel(new Scribe(run.trace, now), line)} />{' '}
      <span className="whence">{noteOf(words, tape, line, node)}</span>{' '}
      {arrived && share && (
        <Share share={share} sum={ledger.sum} rows={rowsOf(tape, line)} write={write} />
      )}
      {mistake && <NamedMistake name={mistake} />}
    </>
  )
  if (step === null) return <li className="term lost">{contents}</li>
  const classes = [
    arrived ? 'term' : 'term pending',
    ...(time !== node.time && time !== null ? ['elsewhere'] : []),
    ...(arrived && step >= first ? ['fresh'] : []),
  ]
  return (
    <li className={classes.join(' ')}>
      <button
        type="button"
        title={words.goTo(playheadOf(run, step))}
        onClick={() => actions.goToStep(stepName(run.trace, step))}
      >
        {contents}
      </button>
    </li>
  )
}
