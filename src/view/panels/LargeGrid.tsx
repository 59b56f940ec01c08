import { useMemo, useState } from 'react'
import type { Tensor } from '../../engine/index.ts'
import { useMessages } from '../context.ts'
import { writerOf } from './written.ts'

/** Of one entry, in pixels. */
const [width, height] = [68, 18]
/** What is drawn before the window has been measured. */
const start = { left: 0, top: 0, width: 370, height: 234 }

/** Numbers first..last of n, counted from 0, that a stretch of pixels shows. */
export function inSight(from: number, stretch: number, size: number, n: number) {
  const first = Math.min(n - 1, Math.max(0, Math.floor(from / size)))
  const last = Math.min(n - 1, Math.max(first, Math.ceil((from + stretch) / size) - 1))
  return { first, last }
}

/** A large matrix in a window that scrolls both ways: only what is in sight is on the page, and it says which part that is. */
export function LargeGrid({ tensor, label }: { tensor: Tensor; label: string }) {
  const { rows, cols, data } = tensor
  const { inspector } = useMessages()
  const [view, setView] = useState(start)
  const write = useMemo(() => writerOf(data), [data])
  const down = inSight(view.top, view.height, height, rows)
  const across = inSight(view.left, view.width, width, cols)
  const cells = []
  for (let r = down.first; r <= down.last; r++)
    for (let c = across.first; c <= across.last; c++)
      cells.push(
        <span key={`${r} ${c}`} style={{ left: c * width, top: r * height }}>
          {write(data[r * cols + c]!)}
        </span>,
      )
  return (
    <figure className="large-grid">
      <section
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        data-keys="own"
        onScroll={({ currentTarget: { scrollLeft, scrollTop, clientWidth, clientHeight } }) =>
          setView({ left: scrollLeft, top: scrollTop, width: clientWidth, height: clientHeight })
        }
      >
        <div style={{ width: cols * width, height: rows * height }}>{cells}</div>
      </section>
      <figcaption>
        {inspector.part(
          { first: down.first + 1, last: down.last + 1, of: rows },
          { first: across.first + 1, last: across.last + 1, of: cols },
        )}
      </figcaption>
    </figure>
  )
}
