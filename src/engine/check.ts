import { replayed } from './replay.ts'
import type { Id, Tape } from './tape.ts'
import type { Tensor } from './tensor.ts'

/** One entry of one tensor, nudged both ways. */
export interface EntryCheck {
  readonly node: Id
  /** Row-major position of the entry. */
  readonly entry: number
  readonly epsilon: number
  /** The loss with the entry at value + ε, and at value − ε. */
  readonly above: number
  readonly below: number
  /** (above − below) / 2ε */
  readonly numeric: number
  readonly analytic: number
  /** |numeric − analytic| / max(|numeric|, |analytic|), 0 when both are 0. */
  readonly relativeError: number
  readonly agrees: boolean
}

const defaultEpsilon = 1e-5
const tolerance = 1e-5

/**
 * Central difference of the loss by one entry of any node's value, against the analytic gradient.
 * Agreement allows for what float64 cannot resolve: the rounding of two losses, divided by 2ε.
 */
export function checkEntry(
  tape: Tape,
  node: Id,
  entry: number,
  analytic: number,
  epsilon = defaultEpsilon,
): EntryCheck {
  const { rows, cols, data } = tape.nodes[node]!.value
  const lossAt = (nudge: number) => {
    const nudged = Float64Array.from(data)
    nudged[entry]! += nudge
    const changes = new Map<Id, Tensor>([[node, { rows, cols, data: nudged }]])
    return (replayed(tape, changes).get(tape.loss) ?? tape.nodes[tape.loss]!.value).data[0]!
  }
  const above = lossAt(epsilon)
  const below = lossAt(-epsilon)
  const numeric = (above - below) / (2 * epsilon)
  const difference = Math.abs(numeric - analytic)
  const size = Math.max(Math.abs(numeric), Math.abs(analytic))
  const rounding = (1e-14 * (1 + Math.abs(above))) / epsilon
  return {
    node,
    entry,
    epsilon,
    above,
    below,
    numeric,
    analytic,
    relativeError: size === 0 ? 0 : difference / size,
    agrees: difference <= tolerance * size + rounding,
  }
}

/** Every entry of one node, one after another: the caller may stop at any. */
export function* checkEntries(
  tape: Tape,
  node: Id,
  analytic: Tensor,
  epsilon = defaultEpsilon,
): Generator<EntryCheck> {
  for (let entry = 0; entry < analytic.data.length; entry++)
    yield checkEntry(tape, node, entry, analytic.data[entry]!, epsilon)
}
