import { Fragment, useEffect, useMemo, useState } from 'react'
import {
  type Equation,
  type EquationMode,
  equationModes,
  equationsAt,
  litBy,
  missingIn,
} from '../../equation/index.ts'
import { equationWords } from '../../i18n/panels/equation/index.ts'
import { usePlayerActions } from '../../stage/context.ts'
import { useMove } from '../../stage/useMove.ts'
import { useWords } from '../../ui/language.ts'
import { Segments } from '../../ui/Segments.tsx'
import { addStyles } from '../../ui/styles.ts'
import { CopyLatex } from './CopyLatex.tsx'
import { EntryDerivation } from './EntryDerivation.tsx'
import { EquationRow } from './EquationRow.tsx'
import styles from './equation.css?inline'
import { Matrices, type OpenedTerm } from './Matrices.tsx'
import { MissingTerms } from './MissingTerms.tsx'

addStyles(styles)

/** Equations on the page at once; a move such as the loss, which sends to every time step, may have a hundred. */
const most = 8

/** An entry of a result that the pointer or the keyboard is at, by its row: there it stays from move to move. */
interface Pointed {
  readonly row: number
  readonly entry: number
}

/** Whether an equation is the first of its kind in a row; totals stand below what they are totals of. */
const opensKind = (rows: readonly Equation[], k: number): boolean =>
  rows[k]!.kind !== 'total' &&
  rows.slice(0, k).findLast(({ kind }) => kind !== 'total')?.kind !== rows[k]!.kind

/** Why a number is that number: the equations of the move, in symbols or in numbers. */
export default function Panel() {
  const words = useWords(equationWords)
  const { run, moment } = useMove()
  const actions = usePlayerActions()
  const { first, last, now } = moment
  const equations = useMemo(
    () => equationsAt(run.trace, { first, last, now }),
    [run.trace, first, last, now],
  )
  const missing = useMemo(
    () => missingIn(run.trace, { first, last, now }),
    [run.trace, first, last, now],
  )
  const [mode, setMode] = useState<EquationMode>('numbers')
  const [shown, setShown] = useState<readonly Equation[]>([])
  const [place, setPlace] = useState<Pointed | null>(null)
  const [opened, setOpened] = useState<OpenedTerm | null>(null)
  const rows = shown === equations ? equations : equations.slice(0, most)
  const under = place && rows[place.row]
  const pointed = under && place.entry < under.result.tensor.data.length ? under : null
  const entry = pointed && place ? place.entry : null

  useEffect(() => {
    actions.light(pointed && entry !== null ? litBy(pointed, entry) : [])
  }, [actions, pointed, entry])
  useEffect(() => () => actions.light([]), [actions])

  return (
    <div className="equation-panel">
      <Segments
        label={words.mode}
        choices={equationModes}
        value={mode}
        textOf={(one) => words.modes[one]}
        onChoose={setMode}
      />
      <p className={pointed ? 'made derived' : 'made'} aria-live="polite">
        {pointed && entry !== null ? (
          <EntryDerivation equation={pointed} entry={entry} />
        ) : (
          <span className="quiet">{words.hint}</span>
        )}
      </p>
      <div className="equations">
        {rows.map((equation, k) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: from move to move only what differs is made anew
          <Fragment key={k}>
            {opensKind(rows, k) && <h4>{words.kinds[equation.kind]}</h4>}
            <EquationRow
              equation={equation}
              mode={mode}
              pointed={pointed === equation ? entry : null}
              onPoint={(at) => setPlace(at === null ? null : { row: k, entry: at })}
              onOpen={(term) => setOpened({ equation, term })}
            />
          </Fragment>
        ))}
        <MissingTerms missing={missing} />
      </div>
      {rows.length < equations.length && (
        <button type="button" className="button" onClick={() => setShown(equations)}>
          {words.more(equations.length - rows.length)}
        </button>
      )}
      <div className="tools">
        <button
          type="button"
          className="button"
          onClick={() => setOpened({ equation: equations[0]!, term: -1 })}
        >
          {words.view}
        </button>
        <CopyLatex equations={equations} missing={missing} mode={mode} />
      </div>
      <Matrices opened={opened} onOpen={setOpened} />
    </div>
  )
}
