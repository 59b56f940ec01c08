import { timesOf } from '../engine/index.ts'
import type { Point, Rect, Size } from '../layout/index.ts'
import { cellView } from './cellView.ts'
import { type Crossing, crossingsAfter } from './crossings.ts'
import { momentAt } from './moment.ts'
import type { CellView } from './scene.ts'
import type { Subject } from './subject.ts'

/** The whole unrolled network: every time step as a cell, in rows that are read like text. */
export interface Overview {
  readonly size: Size
  readonly cells: readonly CellView[]
  /** Between neighbours of a row: from the right edge of one cell to the left edge of the next, by state. */
  readonly links: readonly {
    readonly key: string
    readonly from: Point
    readonly to: Point
    /** What has passed over it. */
    readonly crossing: Crossing
  }[]
}

const cell = { width: 132, height: 168, gap: 34 } as const

/** The height in a cell of its k-th state, and of the link that hands it on. */
const rowAt = (k: number): number => 66 + k * 52

/** As many columns as make the grid about as wide as the window for its height. */
function columnsFor(times: number, [w, h]: Size): number {
  const [pitchX, pitchY] = [cell.width + cell.gap, cell.height + cell.gap]
  let best = { columns: 1, scale: 0 }
  for (let columns = 1; columns <= times; columns++) {
    const scale = Math.min(1, w / (columns * pitchX), h / (Math.ceil(times / columns) * pitchY))
    if (scale >= best.scale) best = { columns, scale }
  }
  return best.columns
}

/** All time steps at a playhead, laid out for a window; null for what has none, or is shown whole anyway. */
export function overviewAt(subject: Subject, playhead: number, window: Size): Overview | null {
  const { timeStep } = subject.layout.decorations
  if (!timeStep) return null
  const moment = momentAt(subject, playhead)
  const times = timesOf(subject.trace.tape)
  const columns = columnsFor(times, window)
  const place = (time: number): Point => [
    cell.gap / 2 + ((time - 1) % columns) * (cell.width + cell.gap),
    cell.gap / 2 + Math.floor((time - 1) / columns) * (cell.height + cell.gap),
  ]
  const all = Array.from({ length: times }, (_, k) => k + 1)
  const cells = all.map((time) => {
    const at = place(time)
    const states = timeStep.states.map((state, k) => ({ ...state, y: at[1] + rowAt(k) }))
    const rect: Rect = { at, size: [cell.width, cell.height] }
    return cellView(subject, { ...timeStep, states }, moment, time, rect)
  })
  const links = all.slice(1).flatMap((time) => {
    const [from, to] = [place(time - 1), place(time)]
    if (from[1] !== to[1]) return [] // the next row goes on where this one ends
    const { states } = cells[time - 2]!
    const symbols = states.map(({ symbol }) => symbol)
    return crossingsAfter(subject.trace, symbols, time - 1, moment.seen).map((crossing, k) => {
      const { y } = states[k]!
      return {
        key: `t${time - 1}.${crossing.symbol}`,
        from: [from[0] + cell.width, y] as const,
        to: [to[0], y] as const,
        crossing,
      }
    })
  })
  const rows = Math.ceil(times / columns)
  return {
    size: [columns * (cell.width + cell.gap), rows * (cell.height + cell.gap)],
    cells,
    links,
  }
}
