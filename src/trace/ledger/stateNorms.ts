import { type Id, isCost, memoWith, type Node, pulls, type Tape } from '../../engine/index.ts'
import { arrivalsOf } from '../known.ts'
import { ruleOf } from '../mistakes/mistakes.ts'
import type { Trace } from '../trace.ts'
import { norm } from './measure.ts'

/** Which loss is sent back: L = Σ Lₜ, or the one at the last time step that has a target. */
export const lossSources = ['all', 'last'] as const
export type LossSource = (typeof lossSources)[number]

const statesOf = ({ nodes }: Tape, symbol: string): readonly Node[] =>
  nodes.filter((node) => node.symbol === symbol && (node.time ?? 0) > 0)

const lastLoss = ({ nodes, loss }: Tape): Id => nodes.findLast(isCost)?.id ?? loss

/** dL/dh of each time step with all its terms in, as recorded. */
const recorded = (trace: Trace, states: readonly Node[]) =>
  states.map(({ id }) => {
    const step = trace.steps[arrivalsOf(trace, id).at(-1) ?? -1]
    return step?.kind === 'backward' ? norm(step.total) : 0
  })

/** The same of one loss alone: the backward pass again, from there, with the mistakes of the trace. */
function fromLast({ tape, mistakes }: Trace, states: readonly Node[]): readonly number[] {
  const totals = new Map(states.map(({ id }) => [id, 0]))
  for (const { to, total } of pulls({ ...tape, loss: lastLoss(tape) }, ruleOf(mistakes)))
    if (totals.has(to)) totals.set(to, norm(total))
  return states.map(({ id }) => totals.get(id)!)
}

const norms = {
  all: memoWith((trace: Trace, symbol: string) => recorded(trace, statesOf(trace.tape, symbol))),
  last: memoWith((trace: Trace, symbol: string) => fromLast(trace, statesOf(trace.tape, symbol))),
} satisfies Record<LossSource, unknown>

/**
 * How large the gradient of a state is at each time step, t = 1 to T: ‖dL/dhₜ‖, every path
 * included. From the last loss alone nothing is added on the way, so that it shows how much of it
 * reaches back: shrinking towards t = 1 it vanishes. Exactly 0 where nothing arrives.
 */
export const stateNormsOf = (trace: Trace, source: LossSource, symbol = 'h'): readonly number[] =>
  norms[source](trace, symbol)
