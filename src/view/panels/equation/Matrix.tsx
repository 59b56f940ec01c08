import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
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

/** The numbers of a term in brackets. Those of a result can be walked through and pointed at. */
export function Matrix({
  term,
  name,
  lit,
  onPoint,
}: {
  term: Term
  name: string
  /** Entries that are marked. */
  lit: ReadonlySet<number>
  /** Of a result: an entry is pointed at, or none. */
  onPoint?: (entry: number | null) => void
}) {
  const [rows, cols] = shapeIn(term)
  const [active, setActive] = useState(0)
  const table = useRef<HTMLSpanElement>(null)
  const write = useMemo(() => numbersOf(term.tensor.data), [term])
  const stop = Math.min(active, rows * cols - 1)

  const walk = (event: KeyboardEvent) => {
    const next = besideEntry(event.key, stop, [rows, cols])
    if (next === undefined) return
    event.preventDefault()
    table.current?.querySelector<HTMLElement>(`[data-entry="${next}"]`)?.focus()
  }
  const pointing = (entry: number) =>
    onPoint && {
      tabIndex: entry === stop ? 0 : -1,
      onFocus: () => {
        setActive(entry)
        onPoint(entry)
      },
      onBlur: () => onPoint(null),
      onPointerEnter: () => onPoint(entry),
      onPointerLeave: () => onPoint(null),
      onClick: ({ currentTarget }: { currentTarget: Element }) =>
        (currentTarget as HTMLElement).focus(),
    }

  return (
    <span ref={table} className={onPoint ? 'matrix result' : 'matrix'}>
      <math>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a grid, where it takes keys */}
        <mtable role={onPoint ? 'grid' : 'table'} aria-label={name} onKeyDown={onPoint && walk}>
          {Array.from({ length: rows }, (_, r) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its position
            // biome-ignore lint/a11y/useSemanticElements: an mtr is one, and is not told as one everywhere
            <mtr key={r} role="row">
              {Array.from({ length: cols }, (_, c) => {
                const entry = r * cols + c
                return (
                  <mtd
                    key={entry}
                    role={onPoint ? 'gridcell' : 'cell'}
                    data-entry={entry}
                    className={lit.has(entry) ? 'lit' : undefined}
                    {...pointing(entry)}
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
