import type { Tensor } from '../../engine/index.ts'
import type { LedgerLine } from './ledger.ts'
import { norm, shareOf } from './measure.ts'

/** Up to so many lines all are listed. */
export const fewLines = 12
/** Of more lines, so many of the largest, and so many time steps on each side of the current one. */
const [largest, beside] = [6, 1]

/** A line with its share of the sum; null where it has not arrived, or the sum is zero. */
export interface LineShare {
  readonly line: LedgerLine
  readonly part: number | null
}

/** The share of every line, measured once for all that show it. */
export const lineSharesOf = (
  lines: readonly LedgerLine[],
  sum: Tensor | null,
): readonly LineShare[] =>
  lines.map((line) => ({
    line,
    part: sum && line.arrived && line.share ? shareOf(line.share, sum) : null,
  }))

/**
 * The lines to show first, in their order: the time steps beside the current one, the largest shares
 * (largest norms where there are no shares), lost terms, and those that the reader has excluded.
 */
export function mainLines(
  parts: readonly LineShare[],
  now: number | null,
  isHidden: (time: number) => boolean,
): readonly LineShare[] {
  if (parts.length <= fewLines) return parts
  const size = ({ line: { arrived, share }, part }: LineShare) =>
    arrived && share ? Math.abs(part ?? norm(share)) : 0
  const large = new Set(
    parts
      .filter((one) => size(one) > 0)
      .sort((a, b) => size(b) - size(a))
      .slice(0, largest),
  )
  return parts.filter((one) => {
    const { time, step } = one.line
    if (time === null || step === null) return true
    const isNear = now !== null && Math.abs(time - now) <= beside
    return isNear || isHidden(time) || large.has(one)
  })
}

/** The lines that are not shown, as a total. */
export interface OtherLines {
  readonly arrived: number
  readonly pending: number
  /** Of those that have arrived, together; null where nothing has a share. */
  readonly part: number | null
}

/** The total of the lines that are not in `listed`, so that the shares shown add up to 1. */
export function restOf(parts: readonly LineShare[], listed: readonly LineShare[]): OtherLines {
  const shown = new Set(listed)
  const others = parts.filter((one) => !shown.has(one))
  const arrived = others.filter(({ line }) => line.arrived)
  return {
    arrived: arrived.length,
    pending: others.length - arrived.length,
    part: arrived.every(({ part }) => part !== null)
      ? arrived.reduce((sum, { part }) => sum + part!, 0)
      : null,
  }
}
