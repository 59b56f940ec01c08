import type { Numbers } from '../../engine/index.ts'
import { largestHalf } from '../../settings/index.ts'

/** Factor of a step while Shift or Alt is held. */
export const factorOf = ({ shiftKey, altKey }: { shiftKey: boolean; altKey: boolean }): number =>
  (shiftKey ? 10 : 1) * (altKey ? 0.1 : 1)

/** Step of an arrow key. */
export const nudge = 0.1

/** Step of a drag by one pixel: 0.01, scaled to the size of the numbers. */
export function pixelOf(data: Numbers): number {
  let size = 0
  for (const value of data) if (Number.isFinite(value)) size = Math.max(size, Math.abs(value))
  const power = size >= 10 ? Math.floor(Math.log10(size)) : 0
  const fine = size > 0 && size < 0.1 ? Math.max(-2, Math.floor(Math.log10(size)) + 1) : 0
  return 10 ** (power + fine - 2)
}

/** A number plus a step, rounded to 6 decimals and clamped to half precision. */
export function moved(value: number, by: number): number {
  const sum = Math.round((value + by) * 1e6) / 1e6 + 0
  return Math.min(largestHalf, Math.max(-largestHalf, sum))
}

/** A number with four digits, or as many as distinguish it from the others. */
export function apartFrom(others: readonly number[], value: number): string {
  for (let digits = 4; digits < 17; digits++) {
    const written = (one: number) => Number(one.toPrecision(digits))
    if (others.every((other) => other === value || written(other) !== written(value)))
      return String(written(value))
  }
  return String(value)
}

/** A number to be edited: six digits are enough to see it, and all that are typed count. */
export const editable = (value: number): string => String(Number(value.toPrecision(6)))
