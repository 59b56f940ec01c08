import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import type { Tensor } from '../../engine/index.ts'
import { checkWords } from '../../i18n/panels/check/index.ts'
import { formatterOf } from '../../ui/grids/alignedNumbers.ts'
import { entryAfterKey } from '../../ui/grids/gridKeys.ts'
import { useWords } from '../../ui/language.ts'

/** Size of a page; a larger matrix is shown page by page. */
const page = { rows: 4, cols: 4 }

const range = (start: number, size: number, of: number) =>
  Array.from({ length: Math.min(size, of - start) }, (_, k) => start + k)

/** The page of a gradient that the chosen entry is on; a press or the arrow keys choose another entry. */
export function EntryTable({
  tensor: { rows, cols, data },
  entry,
  name,
  onChoose,
}: {
  tensor: Tensor
  entry: number
  name: string
  onChoose: (entry: number) => void
}) {
  const words = useWords(checkWords)
  const table = useRef<HTMLTableElement>(null)
  const walking = useRef(false)
  // The entry walked to may be on another page; at once, or the next key would go elsewhere.
  // biome-ignore lint/correctness/useExhaustiveDependencies: after the entry has changed
  useLayoutEffect(() => {
    if (walking.current) table.current?.querySelector<HTMLElement>('[aria-pressed=true]')?.focus()
    walking.current = false
  }, [entry])
  const [row, col] = [Math.floor(entry / cols), entry % cols]
  const shownRows = range(row - (row % page.rows), page.rows, rows)
  const shownCols = range(col - (col % page.cols), page.cols, cols)
  const write = formatterOf(shownRows.flatMap((r) => shownCols.map((c) => data[r * cols + c]!)))

  const walk = (event: KeyboardEvent) => {
    const next = event.key.startsWith('Arrow')
      ? entryAfterKey(event, entry, [rows, cols])
      : undefined
    if (next === undefined) return
    event.preventDefault()
    walking.current = true
    onChoose(next)
  }
  return (
    <table ref={table} className="check-cells" aria-label={words.cells(name)} data-keys="own">
      <thead>
        <tr>
          <td />
          {shownCols.map((c) => (
            <th key={c} scope="col">
              {c + 1}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shownRows.map((r) => (
          <tr key={r}>
            <th scope="row">{r + 1}</th>
            {shownCols.map((c) => {
              const k = r * cols + c
              const text = write(data[k]!)
              return (
                <td key={c}>
                  <button
                    type="button"
                    aria-pressed={k === entry}
                    aria-label={words.cell(r + 1, cols > 1 ? c + 1 : null, text)}
                    tabIndex={k === entry ? 0 : -1}
                    onClick={() => onChoose(k)}
                    onKeyDown={walk}
                  >
                    {text}
                  </button>
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
