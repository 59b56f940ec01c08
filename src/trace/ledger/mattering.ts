import type { Tensor } from '../../engine/index.ts'
import type { Line } from './ledger.ts'
import { norm, shareOf } from './measure.ts'

/** So many lines are all listed. */
export const fewLines = 12
/** So many of the largest, and so many time steps on each side of the current one, are listed of more. */
const [largest, beside] = [6, 1]

/** A line with its share of the sum; null where it has not arrived, or there is nothing to have a share of. */
export interface Part {
  readonly line: Line
  readonly part: number | null
}

/** The share of every line, measured once for all that show it. */
export const partsOf = (lines: readonly Line[], sum: Tensor | null): readonly Part[] =>
  lines.map((line) => ({
    line,
    part: sum && line.arrived && line.share ? shareOf(line.share, sum) : null,
  }))

/**
 * Of many lines those that matter first, in the order they have: the time steps beside the current
 * one, the largest shares (where nothing has a share, the largest norms), what is lost, and what
 * the reader has left out.
 */
export function mattering(
  parts: readonly Part[],
  now: number,
  isHidden: (time: number) => boolean,
): readonly Part[] {
  if (parts.length <= fewLines) return parts
  const size = ({ line: { arrived, share }, part }: Part) =>
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
    return Math.abs(time - now) <= beside || isHidden(time) || large.has(one)
  })
}

/** What the lines that are not listed come to. */
export interface Rest {
  readonly arrived: number
  readonly pending: number
  /** Of those that have arrived, together; null where nothing has a share. */
  readonly part: number | null
}

/** What is left when some are listed: so that the shares still come to all. */
export function restOf(parts: readonly Part[], listed: readonly Part[]): Rest {
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
