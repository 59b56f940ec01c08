import { type KeyboardEvent, useId, useState } from 'react'
import { numberIn, shapeIn, type Term } from '../../equation/index.ts'
import { entryAfterKey, entryOf } from '../../ui/grids/gridKeys.ts'

/** The rows of a matrix; of its cells only those that are lit or can be walked to differ. */
function Rows({
  term,
  write,
  lit,
  idOf,
}: MatrixProps & { idOf?: (entry: number) => string | undefined }) {
  const [rows, cols] = shapeIn(term)
  return (
    <tbody>
      {Array.from({ length: rows }, (_, r) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its position
        <tr key={r}>
          {Array.from({ length: cols }, (_, c) => {
            const entry = r * cols + c
            return (
              <td
                key={entry}
                id={idOf?.(entry)}
                data-entry={entry}
                className={lit.has(entry) ? 'lit' : undefined}
              >
                {write(numberIn(term, entry))}
              </td>
            )
          })}
        </tr>
      ))}
    </tbody>
  )
}

/** The numbers of a term in brackets. */
export const Matrix = ({ term, write, name, lit }: MatrixProps & { name: string }) => (
  <table className="matrix" aria-label={name}>
    <Rows term={term} write={write} lit={lit} />
  </table>
)

/** The numbers of a result: the pointer and the arrow keys go from entry to entry. */
export function ResultMatrix({
  term,
  write,
  name,
  lit,
  onPoint,
}: MatrixProps & { name: string; onPoint: (entry: number | null) => void }) {
  const [rows, cols] = shapeIn(term)
  const [active, setActive] = useState(0)
  const id = useId()
  const stop = Math.min(active, rows * cols - 1)
  const walk = (event: KeyboardEvent) => {
    const next = entryAfterKey(event, stop, [rows, cols])
    if (next === undefined) return
    event.preventDefault()
    setActive(next)
    onPoint(next)
  }
  return (
    <table
      className="matrix result"
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its cells can be walked through
      role="grid"
      aria-label={name}
      tabIndex={0}
      aria-activedescendant={`${id}${stop}`}
      onKeyDown={walk}
      onFocus={() => onPoint(stop)}
      onBlur={() => onPoint(null)}
      onPointerOver={({ target }) => onPoint(entryOf(target))}
      onPointerLeave={() => onPoint(null)}
    >
      <Rows
        term={term}
        write={write}
        lit={lit}
        idOf={(entry) => (entry === stop ? `${id}${entry}` : undefined)}
      />
    </table>
  )
}

interface MatrixProps {
  readonly term: Term
  /** How a number of it is written in its equation. */
  readonly write: (value: number) => string
  /** Entries that are marked. */
  readonly lit: ReadonlySet<number>
}
