import { type KeyboardEvent, useId, useMemo, useState } from 'react'
import { numberIn, shapeIn, type Term } from '../../../scene/index.ts'
import { numbersOf } from './numbers.ts'

/** Where an arrow key leads in a matrix; undefined for other keys and at the rim. */
export function besideEntry(
  key: string,
  entry: number,
  [rows, cols]: readonly [number, number],
): number | undefined {
  const [r, c] = [Math.floor(entry / cols), entry % cols]
  const [row, col] = {
    ArrowUp: [r - 1, c],
    ArrowDown: [r + 1, c],
    ArrowLeft: [r, c - 1],
    ArrowRight: [r, c + 1],
    Home: [r, 0],
    End: [r, cols - 1],
  }[key] ?? [-1, -1]
  return 0 <= row! && row! < rows && 0 <= col! && col! < cols ? row! * cols + col! : undefined
}

/** The numbers of a term in brackets. */
export function Matrix({ term, lit }: MatrixProps) {
  const [rows, cols] = shapeIn(term)
  const write = useMemo(() => numbersOf(term.tensor.data), [term])
  return (
    <span className="matrix">
      <math>
        <mtable>
          {Array.from({ length: rows }, (_, r) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its position
            <mtr key={r}>
              {Array.from({ length: cols }, (_, c) => {
                const entry = r * cols + c
                return (
                  <mtd
                    key={entry}
                    data-entry={entry}
                    className={lit.has(entry) ? 'lit' : undefined}
                  >
                    <mn>{write(numberIn(term, entry))}</mn>
                  </mtd>
                )
              })}
            </mtr>
          ))}
        </mtable>
      </math>
    </span>
  )
}

/**
 * The numbers of a result: the pointer and the arrow keys go from entry to entry. A table and not
 * MathML, whose inside assistive technology may take for one piece.
 */
export function ResultMatrix({
  term,
  name,
  lit,
  onPoint,
}: MatrixProps & { name: string; onPoint: (entry: number | null) => void }) {
  const [rows, cols] = shapeIn(term)
  const [active, setActive] = useState(0)
  const id = useId()
  const write = useMemo(() => numbersOf(term.tensor.data), [term])
  const stop = Math.min(active, rows * cols - 1)
  const walk = (event: KeyboardEvent) => {
    const next = besideEntry(event.key, stop, [rows, cols])
    if (next === undefined) return
    event.preventDefault()
    setActive(next)
    onPoint(next)
  }
  return (
    <span className="matrix result">
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its cells can be walked through
        role="grid"
        aria-label={name}
        tabIndex={0}
        aria-activedescendant={`${id}${stop}`}
        onKeyDown={walk}
        onFocus={() => onPoint(stop)}
        onBlur={() => onPoint(null)}
      >
        <tbody>
          {Array.from({ length: rows }, (_, r) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its position
            <tr key={r}>
              {Array.from({ length: cols }, (_, c) => {
                const entry = r * cols + c
                return (
                  <td
                    key={entry}
                    id={`${id}${entry}`}
                    data-entry={entry}
                    className={lit.has(entry) ? 'lit' : undefined}
                    onPointerEnter={() => onPoint(entry)}
                    onPointerLeave={() => onPoint(null)}
                  >
                    {write(numberIn(term, entry))}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </span>
  )
}

interface MatrixProps {
  readonly term: Term
  /** Entries that are marked. */
  readonly lit: ReadonlySet<number>
}
