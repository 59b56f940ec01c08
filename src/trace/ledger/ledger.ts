import {
  consumersOf,
  type Gradient,
  type Id,
  memo,
  multiplyOut,
  type Tensor,
} from '../../engine/index.ts'
import { arrivalsOf, type GradientState, gradientOf, nodeKnownAt } from '../known.ts'
import { lostFrom, type MistakeName, slipsAt } from '../mistakes/index.ts'
import type { Trace } from '../trace.ts'

/** One contribution to a node's gradient. */
export interface LedgerLine {
  /** The operation that sends it; null for the 1 that the loss starts with. */
  readonly from: Id | null
  /** Which of its inputs the term is for; null for the 1 that the loss starts with. */
  readonly input: number | null
  /** The time step of the operation; null for what no time step owns. */
  readonly time: number | null
  /** The step of the trace at which it arrives; null where a mistake loses it on the way. */
  readonly step: number | null
  readonly arrived: boolean
  /** What arrives, whether it has arrived yet or not; null where it is lost. */
  readonly share: Gradient | null
  /** The mistake that makes it another one, or loses it; null where it is what the chain rule makes of what was sent. */
  readonly mistake: MistakeName | null
}

/** What a node's gradient is made of, once some step is done. */
export interface Ledger {
  /** In the order in which they arrive; those that are lost last. */
  readonly lines: readonly LedgerLine[]
  readonly arrived: number
  readonly expected: number
  readonly state: GradientState
  /** What the record says they come to, before any clipping; null before the first. */
  readonly sum: Tensor | null
  /** Whether the terms that have arrived add up to it: always, but for a mistake in how they are added. */
  readonly adds: boolean
  /** The mistake in how they are added. */
  readonly mistake: MistakeName | null
  /** The gradient after clipping; null until it has been clipped. */
  readonly clipped: Tensor | null
}

function lineOf(trace: Trace, n: number, now: number): LedgerLine {
  const step = trace.steps[n]!
  const arrived = n <= now
  return step.kind === 'backward'
    ? {
        from: step.from,
        input: step.input,
        time: trace.tape.nodes[step.from]!.time,
        step: n,
        arrived,
        share: step.share,
        mistake: arrived ? slipsAt(trace, n).share : null,
      }
    : {
        from: null,
        input: null,
        time: null,
        step: n,
        arrived,
        share: gradientOf(step),
        mistake: null,
      }
}

/** Contributions that the chain rule would send and a mistake has lost. */
function lostLines(trace: Trace, node: Id, lines: readonly number[]): LedgerLine[] {
  const { tape, steps } = trace
  if (trace.mistakes.length === 0 || !tape.nodes[node]!.differentiable) return []
  const came = lines.map((n) => steps[n]!)
  return consumersOf(tape, node).flatMap(({ id, time, inputs }) => {
    if (!sendersOf(trace).has(id)) return []
    const sent = new Set(
      came.flatMap((step) => (step.kind === 'backward' && step.from === id ? step.input : [])),
    )
    const missing = inputs.flatMap((one, k) => (one === node && !sent.has(k) ? k : []))
    const lost = lostFrom(trace, tape.nodes[id]!).find(({ to }) => to.id === node)
    return missing.map((input) => ({
      ...{ from: id, input, time, step: null, arrived: false, share: null },
      mistake: lost?.mistake ?? null,
    }))
  })
}

/** The nodes that receive a gradient, and so have something to send. */
const sendersOf = memo(({ tape, steps }: Trace): ReadonlySet<Id> => {
  const reached = new Set<Id>([tape.loss])
  for (const step of steps) if (step.kind === 'backward') reached.add(step.to)
  return reached
})

/** The contributions to a node's gradient once step number `now` is done. */
export function ledgerOf(trace: Trace, node: Id, now: number): Ledger {
  const arrivals = arrivalsOf(trace, node)
  const { arrived, expected, state, gradient } = nodeKnownAt(trace, node, now)
  const due = arrivals.map((n) => lineOf(trace, n, now))
  const last = arrivals[arrived - 1]
  const total = gradientOf(trace.steps[last ?? -1])
  const sum = total && multiplyOut(total)
  // Known after a clip is the clipped gradient, and no longer what was added up.
  const clipped = gradient && gradient !== total ? multiplyOut(gradient) : null
  const slips = arrivals.slice(0, arrived).map((n) => slipsAt(trace, n).total)
  const mistake = slips.find((name) => name !== null) ?? null
  return {
    lines: [...due, ...lostLines(trace, node, arrivals)],
    arrived,
    expected,
    state,
    sum,
    adds: mistake === null,
    mistake,
    clipped,
  }
}
