import {
  checkEntry,
  crossesKink,
  defaultEpsilon,
  type EntryCheck,
  type Id,
  multiplyOut,
  type Tensor,
} from '../../engine/index.ts'
import { arrivalsOf, gradientOf } from '../known.ts'
import type { Trace } from '../trace.ts'

/**
 * dL/d(node) as the backward pass left it: all terms in, nothing clipped. With a mistake on it is the
 * wrong one. Null where no term arrives.
 */
export function wholeGradient(trace: Trace, node: Id): Tensor | null {
  const gradient = gradientOf(trace.steps[arrivalsOf(trace, node).at(-1) ?? -1])
  return gradient && multiplyOut(gradient)
}

/** The numeric check of one entry of what the trace says; an entry that nothing reached says 0. */
export const checkOf = (trace: Trace, node: Id, entry: number, epsilon: number): EntryCheck =>
  checkEntry(trace.tape, node, entry, wholeGradient(trace, node)?.data[entry] ?? 0, epsilon)

/** What a check says of a gradient. */
export type CheckVerdict =
  | 'agrees'
  /** Equal as far as float64 can tell two losses apart. */
  | 'unresolved'
  /** Equal with a smaller ε: the loss bends within this one. */
  | 'coarse'
  /** A relu changes sides within ±ε. */
  | 'kink'
  | 'wrong'
  /** A loss or a gradient is not a finite number. */
  | 'not finite'

/** Above this relative error, two numbers agree only because rounding exceeds both. */
const largestTellingError = 1e-3

/** Whether a check agrees, and not merely for lack of digits. */
export const isTelling = ({ agrees, relativeError }: EntryCheck): boolean =>
  !agrees || relativeError <= largestTellingError

/** What to make of a check: a gradient is called wrong only if it is so at the usual ε as well. */
export function checkVerdictOf(trace: Trace, check: EntryCheck): CheckVerdict {
  const { node, entry, epsilon, numeric, analytic } = check
  if (!Number.isFinite(numeric) || !Number.isFinite(analytic)) return 'not finite'
  if (check.agrees) return isTelling(check) ? 'agrees' : 'unresolved'
  if (crossesKink(trace.tape, node, entry, epsilon)) return 'kink'
  if (epsilon !== defaultEpsilon && checkOf(trace, node, entry, defaultEpsilon).agrees)
    return epsilon > defaultEpsilon ? 'coarse' : 'unresolved'
  return 'wrong'
}
