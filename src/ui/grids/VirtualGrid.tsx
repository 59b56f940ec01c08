import { type CSSProperties, type MouseEvent, type ReactNode, useMemo, useState } from 'react'
import type { Tensor } from '../../engine/index.ts'
import { formatterOf } from './alignedNumbers.ts'
import { useGridWindow } from './useGridWindow.ts'
import { eachIn } from './visibleRange.ts'

/** Size of an entry, in pixels; one that can be edited is taller. */
const width = 68
const heights = { read: 18, edit: 24 }
/** The visible part before the first scroll, in pixels. */
const start = { width: 370, height: 234 }

/** Editing in a virtual grid: only the current entry and the one under the pointer are fields. */
export interface GridFields {
  readonly current: number
  readonly edited: ReadonlySet<number>
  readonly fieldOf: (entry: number, style: CSSProperties) => ReactNode
  readonly pick: (entry: number) => void
}

/** A large matrix that scrolls both ways. Only the visible entries are in the DOM; a caption says which they are. */
export function VirtualGrid({
  tensor,
  label,
  fields,
}: {
  tensor: Tensor
  label: string
  fields?: GridFields
}) {
  const { rows, cols, data } = tensor
  const height = fields ? heights.edit : heights.read
  const [under, setUnder] = useState<number | null>(null)
  const { down, across, caption, follow } = useGridWindow(tensor, { width, height }, start)
  const write = useMemo(() => formatterOf(data), [data])
  const cells = eachIn(down, (r) =>
    eachIn(across, (c) => (
      <span
        key={`${r} ${c}`}
        className={fields?.edited.has(r * cols + c) ? 'edited' : undefined}
        style={{ left: c * width, top: r * height }}
      >
        {write(data[r * cols + c]!)}
      </span>
    )),
  )
  const placeOf = (entry: number): CSSProperties => ({
    left: (entry % cols) * width,
    top: Math.floor(entry / cols) * height,
  })
  const entryAt = ({ currentTarget, clientX, clientY }: MouseEvent) => {
    const { left, top } = currentTarget.getBoundingClientRect()
    const [r, c] = [Math.floor((clientY - top) / height), Math.floor((clientX - left) / width)]
    return r >= 0 && r < rows && c >= 0 && c < cols ? r * cols + c : null
  }
  const pointing = fields && {
    onPointerMove: (event: React.PointerEvent) => {
      if (event.pointerType === 'mouse' && event.buttons === 0) setUnder(entryAt(event))
    },
    onPointerLeave: () => setUnder(null),
    // By touch a tap picks the entry, so that a swipe still scrolls.
    onClick: (event: MouseEvent) => {
      const entry = entryAt(event)
      if (entry !== null && !(event.target instanceof HTMLInputElement)) fields.pick(entry)
    },
  }
  const withField = fields
    ? [...new Set([fields.current, under ?? fields.current])].filter((k) => k < data.length)
    : []
  return (
    <figure className="large-grid">
      <section
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        data-keys="scroll"
        onScroll={({ currentTarget }) => follow(currentTarget)}
      >
        <div
          className={fields ? 'fields' : undefined}
          style={{ width: cols * width, height: rows * height }}
          {...pointing}
        >
          {cells.flat()}
          {withField.map((entry) => fields?.fieldOf(entry, placeOf(entry)))}
        </div>
      </section>
      <figcaption>{caption}</figcaption>
    </figure>
  )
}
