import { line, scaleLinear, scaleLog } from 'd3'
import { cellOf } from '../../cells/index.ts'
import type { Tape } from '../../engine/index.ts'
import type { Label } from '../../equation/index.ts'
import type { LossSource } from '../../trace/index.ts'

/** One pass in the chart: the length of its state's gradient at t = 1 to T. */
export interface Series {
  readonly name: string
  /** Which state: h or c. */
  readonly symbol: string
  readonly norms: readonly number[]
}

/** The wanted state where a cell carries it, else h, which all do. */
export const symbolIn = (tape: Tape, wanted: string): string =>
  cellOf(tape)?.carries.includes(wanted) ? wanted : 'h'

/** The last time step with something to predict: the last that the loss adds up. */
export const lastLossOf = ({ nodes, loss }: Tape): number =>
  nodes[loss]!.inputs.reduce((last, id) => Math.max(last, nodes[id]!.time ?? 0), 0)

/** What a series shows: ‖dL/dhₜ‖, or ‖dL₄/dhₜ‖ where one loss alone is sent back. */
export const quantity = (symbol: string, source: LossSource, last: number): Label => [
  { text: '‖d', italic: false },
  { text: 'L', italic: true, ...(source === 'last' ? { sub: String(last) } : {}) },
  { text: ' / d', italic: false },
  { text: symbol, italic: true, sub: 't' },
  { text: '‖', italic: false },
]

/** In units of the chart's own. */
export const chart = { width: 360, height: 150, left: 46, right: 10, top: 8, bottom: 24 } as const

/** A number that a logarithm can show. */
const shows = (value: number) => value > 0 && Number.isFinite(value)

export type ChartLayout = ReturnType<typeof chartLayoutOf>

/** Where things stand in the chart. Zero lies on the ground, below every decade that is shown. */
export function chartLayoutOf(all: readonly Series[]) {
  const sizes = all.flatMap(({ norms }) => norms.filter(shows))
  const [low, high] = [Math.min(...sizes, 1), Math.max(...sizes, Number.MIN_VALUE)]
  const bottom = 10 ** Math.floor(Math.log10(Math.max(low, 1e-300)))
  const top = 10 ** Math.ceil(Math.log10(sizes.length > 0 ? Math.max(high, bottom * 10) : 1))
  const ground = chart.height - chart.bottom
  const T = Math.max(1, ...all.map(({ norms }) => norms.length))
  const x = scaleLinear([1, Math.max(2, T)], [chart.left + 12, chart.width - chart.right])
  const y = scaleLog([bottom, top], [ground - 8, chart.top])
  const at = (value: number) => (shows(value) ? y(value) : ground)
  const draw = line<number>()
    .defined(Number.isFinite)
    .x((_, k) => x(k + 1))
    .y(at)
  const decades = y
    .ticks()
    .filter((tick) => Number.isInteger(Math.round(Math.log10(tick) * 1e9) / 1e9))
  const every = Math.ceil(decades.length / 5)
  return {
    x,
    at,
    ground,
    path: ({ norms }: Series) => draw([...norms]) ?? '',
    points: ({ norms }: Series) =>
      norms.flatMap((value, k) =>
        Number.isFinite(value) ? [{ time: k + 1, x: x(k + 1), y: at(value) }] : [],
      ),
    decades: decades.filter((_, k) => k % every === 0).map((value) => ({ value, y: y(value) })),
    times: x.ticks(Math.min(T, 8)).filter((t) => Number.isInteger(t) && t <= T),
  }
}
