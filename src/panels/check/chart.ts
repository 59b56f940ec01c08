import { line, scaleLinear } from 'd3'
import type { EntryCheck } from '../../engine/index.ts'
import { powerOfTen } from '../../i18n/numberText.ts'

/** Of the chart, in pixels. */
export const size = { width: 376, height: 168 }
const margin = { top: 12, right: 10, bottom: 24, left: 42 }

/** Powers of ten at the ends of the axes. */
const [smallest, largest] = [-12, -1]
const [least, most] = [-12, 0]

const x = scaleLinear([smallest, largest], [margin.left, size.width - margin.right])
const y = scaleLinear([least, most], [size.height - margin.bottom, margin.top]).clamp(true)

export interface ChartPoint {
  readonly x: number
  readonly y: number
}

/** Where a check lies: both axes are logarithmic; an error of exactly 0, or below the axis, lies on it. Null for no number. */
export const pointOf = ({ epsilon, relativeError }: EntryCheck): ChartPoint | null =>
  Number.isFinite(relativeError)
    ? { x: x(Math.log10(epsilon)), y: y(Math.log10(Math.max(relativeError, 1e-300))) }
    : null

/** The curve through all checks, broken where there is no number. */
export const curveOf = (checks: readonly EntryCheck[]): string =>
  line<ChartPoint | null>(
    (point) => point!.x,
    (point) => point!.y,
  ).defined((point) => point !== null)(checks.map(pointOf)) ?? ''

const tick = (power: number) => ({ power, text: power === 0 ? '1' : powerOfTen(power) })

export const ticks = {
  x: [-12, -9, -6, -3, -1].map((power) => ({ ...tick(power), at: x(power) })),
  y: [-12, -8, -4, 0].map((power) => ({ ...tick(power), at: y(power) })),
}

/** The area between the axes. */
export const frame = {
  left: margin.left,
  right: size.width - margin.right,
  top: margin.top,
  bottom: size.height - margin.bottom,
}
