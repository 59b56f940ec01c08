import {
  accumulate,
  clipped,
  type Gradient,
  type Id,
  memo,
  memoWith,
  multiplyOut,
  type Node,
} from '../../engine/index.ts'
import { firstWhere } from '../bisect.ts'
import { arrivalsOf, nodeKnownAt } from '../known.ts'
import type { Trace } from '../trace.ts'
import { arrivalAt, honestOf, pullAt } from './honest.ts'
import { sameGradient } from './same.ts'

/** Whether a node's gradient is wrong after each arrival, and at last once it is clipped; filled when asked for. */
const verdictsOf = memoWith((_trace: Trace, _node: Id): (boolean | undefined)[] => [])

/**
 * Whether a node's gradient, as it is known once a step is done, differs from that of the pass without
 * mistakes after the same arrival. A term that was lost is missed where the gradient is taken as final;
 * a gradient that is lost as a whole, where its last term should have come.
 */
export function wrongAt(trace: Trace, node: Id, step: number): boolean {
  if (trace.mistakes.length === 0) return false
  const { arrived, expected, gradient } = nodeKnownAt(trace, node, step)
  if (expected === 0) return missedFrom(trace, node) <= step
  if (arrived === 0) return false
  const last = arrivalAt(trace, arrivalsOf(trace, node)[arrived - 1]!)
  if (!last) return false // the loss: its gradient is 1
  const clippedYet = gradient !== last.total
  const own = verdictsOf(trace, node)
  const k = clippedYet ? expected : arrived - 1
  own[k] ??= !sameGradient(gradient, expectedOf(trace, node, arrived, clippedYet))
  return own[k]
}

/** What the gradient should be after so many of the arrivals that there are: all of it after the last. */
function expectedOf(trace: Trace, node: Id, arrived: number, clippedYet: boolean): Gradient | null {
  const honest = honestOf(trace)
  const arrivals = arrivalsOf(trace, node)
  const last = arrivalAt(trace, arrivals[arrived - 1]!)!
  const place =
    arrived === arrivals.length
      ? arrivalsOf(honest, node).at(-1)
      : pullAt(honest, last.from, last.input)
  const right = place === undefined ? null : (arrivalAt(honest, place)?.total ?? null)
  const clip = trace.update?.clip
  return right !== null && clippedYet && typeof clip === 'number'
    ? clipped(multiplyOut(right), clip)
    : right
}

/** The first step by which a gradient that nothing of arrives should have been whole; ∞ where none is wanted. */
const missedFrom = memoWith((trace: Trace, node: Id): number => {
  const honest = honestOf(trace)
  const due = arrivalsOf(honest, node).at(-1)
  return due === undefined || isZeroAt(honest, due) ? Number.POSITIVE_INFINITY : after(trace, due)
})

const isZeroAt = (honest: Trace, step: number): boolean => {
  const total = arrivalAt(honest, step)?.total
  return total === undefined || [...multiplyOut(total).data].every((value) => value === 0)
}

/** A step of the backward pass, and the latest step of the honest pass that it corresponds to so far. */
interface Alignment {
  readonly step: number
  readonly honest: number
}

const alignmentOf = memo((trace: Trace): readonly Alignment[] => {
  const honest = honestOf(trace)
  const made: Alignment[] = []
  let latest = 0
  for (const [n, step] of trace.steps.entries()) {
    if (step.kind !== 'backward') continue
    latest = Math.max(latest, pullAt(honest, step.from, step.input) ?? 0)
    made.push({ step: n, honest: latest })
  }
  return made
})

/** The first step of the backward pass that comes at or after step `due` of the honest one; its last where none does. */
function after(trace: Trace, due: number): number {
  const all = alignmentOf(trace)
  const first = firstWhere(all.length, (k) => all[k]!.honest >= due)
  return (all[first] ?? all.at(-1))?.step ?? 0
}

/** Whether a share on its way is another one than in the pass without mistakes. */
export function wrongShareAt(trace: Trace, step: number): boolean {
  const pull = arrivalAt(trace, step)
  if (trace.mistakes.length === 0 || !pull) return false
  const honest = honestOf(trace)
  const right = pullAt(honest, pull.from, pull.input)
  return !sameGradient(pull.share, (right !== undefined && arrivalAt(honest, right)?.share) || null)
}

/** Whether what a node has received from some of its consumers differs from what it should have, once a step is done. */
export function wrongTermsAt(
  trace: Trace,
  node: Id,
  step: number,
  from: (consumer: Node) => boolean,
): boolean {
  if (trace.mistakes.length === 0) return false
  const honest = honestOf(trace)
  let is: Gradient | null = null
  let should: Gradient | null = null
  for (const n of arrivalsOf(honest, node)) {
    const right = arrivalAt(honest, n)
    if (!right || !from(trace.tape.nodes[right.from]!)) continue
    const own = pullAt(trace, right.from, right.input)
    // A lost term counts from where it should have come.
    if ((own ?? after(trace, n)) > step) continue
    should = accumulate(should, right.share)
    const share = own === undefined ? undefined : arrivalAt(trace, own)?.share
    if (share) is = accumulate(is, share)
  }
  if (is === null && should !== null)
    return [...multiplyOut(should).data].some((value) => value !== 0)
  return !sameGradient(is, should)
}

/** The first step after which a gradient is wrong, in the order of the backward loop; null where none is. */
export function firstWrong(trace: Trace, node?: Id): number | null {
  if (trace.mistakes.length === 0) return null
  for (const [n, step] of trace.steps.entries())
    if (step.kind === 'backward' && (node === undefined || step.to === node))
      if (wrongAt(trace, step.to, n)) return n
  return null
}
