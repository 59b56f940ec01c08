import {
  accumulate,
  chainRule,
  type Gradient,
  type Id,
  isFactors,
  multiplyOut,
  outer,
  parametersOf,
  plus,
  pulls,
  type Rule,
  type Tape,
  type Tensor,
  zeros,
} from '../../engine/index.ts'
import type { Trace } from '../trace.ts'

/** What one loss brings to a parameter from one time step. */
interface Contribution {
  /** The time step that sends it. */
  readonly time: number
  /** How many time steps it has come through: 1 within the time step of the loss. */
  readonly reach: number
  readonly share: Gradient
}

/** The terms of the loss, one a time step. */
const lossesOf = ({ nodes, loss }: Tape) =>
  nodes[loss]!.inputs.map((id) => nodes[id]!).filter(({ time }) => time !== null)

/** The time step of the last loss: cut after so many, nothing is lost. */
export const longestReach = (tape: Tape): number =>
  Math.max(1, ...lossesOf(tape).map(({ time }) => time!))

/** The chain rule, but what loss L_s sends goes back through k time steps only. */
const cutRule = (s: number, k: number): Rule => ({
  ...chainRule,
  // Leaves end a path anyway; what would go on is the gradient of a state that was computed.
  share: (honest, from, input, _upstream, { nodes }) => {
    const to = nodes[from.inputs[input]!]!
    return to.op !== null && to.time !== null && to.time <= s - k ? null : honest()
  },
})

interface Contributions {
  /** How far the losses were followed. */
  readonly reach: number
  readonly of: ReadonlyMap<Id, readonly Contribution[]>
}

const made = new WeakMap<Tape, Contributions>()

/** By parameter, what each loss alone brings to it from k time steps or more: one backward pass a loss. */
function contributionsOf(tape: Tape, k: number): Contributions['of'] {
  const known = made.get(tape)
  if (known && known.reach >= k) return known.of
  // Asked for one step after another, as by a slider, it is done again only when that doubles.
  const reach = known ? Math.max(k, 2 * known.reach) : k
  const of = new Map<Id, Contribution[]>(parametersOf(tape).map(({ id }) => [id, []]))
  for (const { id: loss, time: s } of lossesOf(tape))
    for (const { from, to, share } of pulls({ ...tape, loss }, cutRule(s!, reach))) {
      const { time } = tape.nodes[from]!
      if (time !== null) of.get(to)?.push({ time, reach: s! - time + 1, share })
    }
  made.set(tape, { reach, of })
  return of
}

/** What of one time step adds up: all its shares have the same right factor, so the left ones are added first. */
function addedUp(shares: readonly Gradient[]): Gradient {
  const [first] = shares
  if (!first || !isFactors(first)) return shares.reduce<Gradient | null>(accumulate, null)!
  const { right } = first
  const same = shares.every(
    (share) => isFactors(share) && share.rest === null && share.right === right,
  )
  if (!same) return shares.reduce<Gradient | null>(accumulate, null)!
  const lefts = shares.map((share) => (share as { left: Tensor }).left)
  return outer(lefts.reduce(plus), right)
}

/**
 * Truncated back-propagation through time, exactly: the gradient of each loss L_s goes back through
 * at most k time steps, s, s−1, …, s−k+1, and no further; what it would have brought to a parameter
 * from earlier ones is lost. With k = 1 nothing crosses from one time step to another; with k = T
 * nothing is lost. By the chain rule, whatever mistakes the trace was recorded with.
 */
export function truncatedGradient({ tape }: Trace, parameter: Id, k: number): Tensor {
  const byTime = new Map<number, Gradient[]>()
  for (const { time, reach, share } of contributionsOf(tape, k).get(parameter) ?? [])
    if (reach <= k) byTime.set(time, [...(byTime.get(time) ?? []), share])
  const { rows, cols } = tape.nodes[parameter]!.value
  const sum = [...byTime.values()].map(addedUp).reduce<Gradient | null>(accumulate, null)
  return sum === null ? zeros(rows, cols) : multiplyOut(sum)
}
