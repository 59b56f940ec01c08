import { type EntryCheck, type Id, memo } from '../../engine/index.ts'
import type { Trace } from '../trace.ts'
import { checkOf } from './entry.ts'

/** 1, 2, 5 × 10ⁿ from 10⁻¹² to 10⁻¹: evenly spaced enough for a logarithmic axis, and short to say. */
export const epsilons: readonly number[] = Array.from({ length: 34 }, (_, k) =>
  Number(`${[1, 2, 5][k % 3]}e${Math.floor(k / 3) - 12}`),
)

/** Finished sweeps of a trace, the oldest first; at most so many. */
const finished = memo((_: Trace) => new Map<string, readonly EntryCheck[]>())
const mostFinished = 64

/**
 * One entry checked with every ε. Too large, and the loss bends within ±ε (truncation); too small, and
 * the two losses share most of their digits (rounding). Yields the checks so far; a finished sweep is kept.
 */
export function* sweep(trace: Trace, node: Id, entry: number): Generator<readonly EntryCheck[]> {
  const key = `${node} ${entry}`
  const ofTrace = finished(trace)
  const before = ofTrace.get(key)
  if (before) {
    yield before
    return
  }
  const checks: EntryCheck[] = []
  for (const epsilon of epsilons) {
    checks.push(checkOf(trace, node, entry, epsilon))
    yield [...checks]
  }
  ofTrace.set(key, checks)
  const oldest = ofTrace.keys().next().value
  if (ofTrace.size > mostFinished && oldest !== undefined) ofTrace.delete(oldest)
}

/** The check with the smallest relative error; the first of equals. Null without any finite one. */
export const bestOf = (checks: readonly EntryCheck[]): EntryCheck | null =>
  checks.reduce<EntryCheck | null>(
    (best, check) =>
      Number.isFinite(check.relativeError) &&
      (best === null || check.relativeError < best.relativeError)
        ? check
        : best,
    null,
  )
