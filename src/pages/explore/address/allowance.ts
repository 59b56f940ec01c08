/**
 * Calls that a browser is asked for at most: Safari throws above 100 in 30 seconds, Firefox and
 * Chromium above 200 in 10.
 */
const burst = 40
const perSecond = 2

/** How long a browser that has thrown is left alone, in milliseconds. */
const penalty = 10_000

/** Counts calls, so that no browser has a reason to throw. */
export interface Allowance {
  /** Milliseconds until one call more is allowed; 0: now. */
  readonly wait: () => number
  /** A call was made. */
  readonly spend: () => void
  /** A call has thrown all the same. */
  readonly refused: () => void
}

/** An allowance of a burst of calls that fills up again with time. `now` in milliseconds. */
export function createAllowance(now: () => number): Allowance {
  let left = burst
  let counted = now()
  const count = () => {
    const time = now()
    if (time <= counted) return
    left = Math.min(burst, left + ((time - counted) * perSecond) / 1000)
    counted = time
  }
  return {
    wait: () => {
      count()
      const missing = left < 1 ? ((1 - left) * 1000) / perSecond : 0
      return Math.ceil(missing + Math.max(0, counted - now()))
    },
    spend: () => {
      count()
      left--
    },
    refused: () => {
      left = 1
      counted = now() + penalty
    },
  }
}
