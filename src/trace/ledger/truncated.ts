import { type Id, memoPausing, type Tape, type Tensor } from '../../engine/index.ts'
import type { Trace } from '../trace.ts'
import type { Columns } from './columns.ts'
import { type Contributions, contributionsByDistance, lossesOf } from './contributions.ts'

/** The farthest that a gradient travels, in time steps: truncated there, nothing is lost. */
export const longestDistance = (tape: Tape): number =>
  Math.max(1, ...lossesOf(tape).map(({ time }) => time!))

/** The contributions computed so far, up to a distance in time steps. */
interface Followed {
  readonly distance: number
  readonly of: Contributions
}

function* follow(tape: Tape, k: number, before?: Followed): Generator<null, Followed> {
  // A slider asks for k one by one: doubling the distance keeps the number of recomputations low.
  const distance = Math.min(longestDistance(tape), Math.max(k, 2 * (before?.distance ?? 0)))
  return { distance, of: yield* contributionsByDistance(tape, distance) }
}

const followed = memoPausing(
  follow,
  ({ distance }, tape, k) => distance >= Math.min(k, longestDistance(tape)),
)

/** Whether truncation at k steps, or fewer, needs no more work. */
export const isTruncatedKnown = ({ tape }: Trace, k: number): boolean =>
  followed.known(tape, k) !== undefined

/** Computes in slices what truncation at k steps, or fewer, needs. */
export const prepareTruncated = ({ tape }: Trace, k: number): Generator<null, Followed> =>
  followed.prepare(tape, k)

/** The first k columns, added up. */
function addedUp({ width, data }: Columns, k: number): Float64Array {
  const sums = new Float64Array(data.length / width)
  for (let e = 0; e < sums.length; e++)
    for (let j = 0; j < Math.min(k, width); j++) sums[e]! += data[e * width + j]!
  return sums
}

/**
 * Truncated back-propagation through time, exactly: the gradient of each loss L_s goes back through
 * at most k time steps, s, s−1, …, s−k+1, and no further; what it would have brought to a parameter
 * from earlier ones is lost. With k = 1 nothing crosses from one time step to another; with k = T
 * nothing is lost. By the chain rule, whatever mistakes the trace was recorded with.
 */
export function truncatedGradient(trace: Trace, parameter: Id, k: number): Tensor {
  const { rows, cols } = trace.tape.nodes[parameter]!.value
  const sum = new Float64Array(rows * cols)
  for (const { left, right } of followed.get(trace.tape, k).of.get(parameter) ?? []) {
    const x = right?.data ?? Float64Array.of(1)
    for (const [r, dy] of addedUp(left, k).entries())
      for (let c = 0; c < x.length; c++) sum[r * x.length + c]! += dy * x[c]!
  }
  return { rows, cols, data: sum }
}
