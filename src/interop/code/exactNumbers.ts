import type { Tensor } from '../../engine/index.ts'
import { toRows } from '../../engine/index.ts'

/** How a language writes what is no ordinary number. */
export interface Extremes {
  readonly infinity: string
  readonly nan: string
}

export const python: Extremes = { infinity: 'float("inf")', nan: 'float("nan")' }
export const javascript: Extremes = { infinity: 'Infinity', nan: 'NaN' }

/** A number that reads back as exactly this one, in as few digits as that takes. */
export function exact(value: number, { infinity, nan }: Extremes): string {
  if (Number.isNaN(value)) return nan
  if (!Number.isFinite(value)) return value < 0 ? `-${infinity}` : infinity
  return Object.is(value, -0) ? '-0.0' : String(value)
}

export const exactList = (values: Iterable<number>, extremes: Extremes): string =>
  `[${[...values].map((value) => exact(value, extremes)).join(', ')}]`

/** The rows of a matrix, one a line. */
export const exactRows = (x: Tensor, extremes: Extremes, indent: string): string =>
  `[\n${toRows(x)
    .map((row) => `${indent}${exactList(row, extremes)},\n`)
    .join('')}]`
