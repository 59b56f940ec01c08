import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Tensor } from '../../engine/index.ts'
import { inFull } from '../../i18n/numberText.ts'
import { equationWords } from '../../i18n/panels/equation/index.ts'
import { strength } from '../../stage/Bars.tsx'
import { formatterOf } from '../../ui/grids/alignedNumbers.ts'
import { entryAfterKey, entryOf } from '../../ui/grids/gridKeys.ts'
import { useGridWindow } from '../../ui/grids/useGridWindow.ts'
import { eachIn } from '../../ui/grids/visibleRange.ts'
import { useWords } from '../../ui/language.ts'
import { addStyles } from '../../ui/styles.ts'
import styles from './matrixView.css?inline'

addStyles(styles)

/** Of one cell, in pixels. */
const [width, height] = [62, 24]
/** What is drawn before the window has been measured. */
const start = { width: 496, height: 264 }

/** Room for one beside the cells; some are drawn over them instead. */
const scrollbar = 16

/**
 * A tensor of any size as a heat map with numbers, and the exact value of the entry one points at
 * or has walked to. Only what is in sight is on the page.
 */
export function MatrixView({
  tensor,
  kind,
  domain,
  label,
  explain,
}: {
  tensor: Tensor
  kind: 'value' | 'gradient'
  /** Values beyond ± the domain have the strongest ink. */
  domain: number
  label: string
  /** What to say of an entry, below its exact value. */
  explain?: ((entry: number) => ReactNode) | undefined
}) {
  const { rows, cols, data } = tensor
  const words = useWords(equationWords)
  const id = useId()
  const host = useRef<HTMLDivElement>(null)
  const sight = useGridWindow(tensor, { width, height }, start)
  const { down, across, follow } = sight
  const [walkedTo, setActive] = useState(0)
  const [hovered, setHovered] = useState<number | null>(null)
  const write = useMemo(() => formatterOf(data), [data])
  // Another tensor may be smaller than the one that was walked through.
  const active = Math.min(walkedTo, data.length - 1)
  const described = hovered === null ? active : Math.min(hovered, data.length - 1)

  useEffect(() => {
    const { current: box } = host
    if (!box) return
    const seen = new ResizeObserver(() => follow(box))
    seen.observe(box)
    return () => seen.disconnect()
  }, [follow])

  /** Scrolls just as far as brings a cell into sight. */
  const reveal = (entry: number) => {
    const { current: box } = host
    if (!box) return
    const [x, y] = [(entry % cols) * width, Math.floor(entry / cols) * height]
    const within = (from: number, at: number, size: number, stretch: number) =>
      Math.min(at, Math.max(from, at + size - stretch))
    box.scrollLeft = within(box.scrollLeft, x, width, box.clientWidth)
    box.scrollTop = within(box.scrollTop, y, height, box.clientHeight)
  }
  const walk = (event: KeyboardEvent) => {
    const next = entryAfterKey(event, active, [rows, cols])
    if (next === undefined) return
    event.preventDefault()
    setHovered(null)
    setActive(next)
    reveal(next)
  }

  const cellOf = (r: number, c: number) => {
    const entry = r * cols + c
    const value = data[entry]!
    const ink = Math.round(strength(value, domain) * 50)
    return (
      // biome-ignore lint/a11y/useSemanticElements: a table cannot leave out what is not in sight
      // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and says which cell is active
      <span
        key={entry}
        id={`${id}${entry}`}
        role="gridcell"
        aria-colindex={c + 1}
        className={`${value < 0 ? 'neg' : 'pos'}${entry === active ? ' active' : ''}`}
        style={{ left: c * width, '--ink-part': `${ink}%` } as React.CSSProperties}
        data-entry={entry}
      >
        {write(value)}
      </span>
    )
  }
  return (
    <div className={`matrix-view ${kind}`}>
      {/* biome-ignore lint/a11y/useSemanticElements: a table cannot leave out what is not in sight */}
      <div
        ref={host}
        role="grid"
        tabIndex={0}
        data-keys="own"
        data-autofocus
        aria-label={label}
        aria-description={words.moveInside}
        aria-rowcount={rows}
        aria-colcount={cols}
        aria-activedescendant={sight.holds(active) ? `${id}${active}` : undefined}
        onKeyDown={walk}
        onPointerOver={({ target }) => setHovered(entryOf(target))}
        onPointerLeave={() => setHovered(null)}
        onClick={({ target }) => setActive(entryOf(target) ?? active)}
        onScroll={({ currentTarget }) => follow(currentTarget)}
        style={{
          width: cols * width + scrollbar,
          height: Math.min(rows * height, start.height) + scrollbar,
        }}
      >
        <div role="presentation" style={{ width: cols * width, height: rows * height }}>
          {eachIn(down, (r) => (
            // biome-ignore lint/a11y/useSemanticElements: as above
            // biome-ignore lint/a11y/useFocusableInteractive: as above
            <div key={r} role="row" aria-rowindex={r + 1} style={{ top: r * height }}>
              {eachIn(across, (c) => cellOf(r, c))}
            </div>
          ))}
        </div>
      </div>
      <p className="exact" aria-live="polite">
        {words.entry(Math.floor(described / cols) + 1, (described % cols) + 1)}
        <b>{inFull(data[described]!)}</b>
      </p>
      {explain && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <p className="explained" tabIndex={0} data-keys="scroll">
          {explain(described)}
        </p>
      )}
      {sight.isPart && <p className="quiet">{sight.caption}</p>}
    </div>
  )
}
