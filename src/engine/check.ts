import { opNamed } from './ops/index.ts'
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

export const defaultEpsilon = 1e-5
/** Largest relative error of an agreement. */
const tolerance = 1e-5

/** The tensor with one entry moved. */
export function nudged({ rows, cols, data }: Tensor, entry: number, by: number): Tensor {
  const copy = new Float64Array(data)
  copy[entry]! += by
  return { rows, cols, data: copy }
}

/** The loss with one node's value replaced. */
const lossWith = (tape: Tape, node: Id, value: Tensor): number =>
  (replayed(tape, new Map([[node, value]])).get(tape.loss) ?? tape.nodes[tape.loss]!.value).data[0]!

/** Agreement allows for what float64 cannot resolve: the rounding of two losses, divided by 2ε. */
function compared(
  lossAt: (nudge: number) => number,
  place: Pick<EntryCheck, 'node' | 'entry' | 'epsilon' | 'analytic'>,
): EntryCheck {
  const { epsilon, analytic } = place
  const above = lossAt(epsilon)
  const below = lossAt(-epsilon)
  const numeric = (above - below) / (2 * epsilon)
  const difference = Math.abs(numeric - analytic)
  const size = Math.max(Math.abs(numeric), Math.abs(analytic))
  const rounding = (1e-14 * (1 + Math.abs(above))) / epsilon
  return {
    ...place,
    above,
    below,
    numeric,
    relativeError: size === 0 ? 0 : difference / size,
    agrees: difference <= tolerance * size + rounding,
  }
}

/** Central difference of the loss by one entry of any node's value, against the analytic gradient. */
export function checkEntry(
  tape: Tape,
  node: Id,
  entry: number,
  analytic: number,
  epsilon = defaultEpsilon,
): EntryCheck {
  const { value } = tape.nodes[node]!
  return compared((nudge) => lossWith(tape, node, nudged(value, entry, nudge)), {
    node,
    entry,
    epsilon,
    analytic,
  })
}

/**
 * The same for one term of a gradient: the entry is nudged only as operation `from` reads it. Of a
 * weight shared over time, this moves the copy of one time step.
 */
export function checkTerm(
  tape: Tape,
  { from, input }: { readonly from: Id; readonly input: number },
  entry: number,
  analytic: number,
  epsilon = defaultEpsilon,
): EntryCheck {
  const { inputs, op, attr } = tape.nodes[from]!
  const node = inputs[input]!
  const values = inputs.map((id) => tape.nodes[id]!.value)
  const lossAt = (nudge: number) => {
    const read = values.with(input, nudged(values[input]!, entry, nudge))
    return lossWith(tape, from, opNamed(op!).forward(read, attr))
  }
  return compared(lossAt, { node, entry, epsilon, analytic })
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
