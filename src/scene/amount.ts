import { accumulate, type Gradient, type Id, multiplyOut, type Node } from '../engine/index.ts'
import { arrivalsOf, nodeKnownAt, type Trace, wrongAt, wrongTermsAt } from '../trace/index.ts'
import type { Moment } from './moment.ts'
import type { Amount } from './scene.ts'

/** What a node's value looks like at a moment; null until it is computed. */
export function valueAt(trace: Trace, node: Node, moment: Moment): Amount | null {
  const { value } = nodeKnownAt(trace, node.id, moment.seen)
  if (value === null) return null
  const made = moment.kind === 'forward' || moment.kind === 'loss' || moment.kind === 'update'
  const fresh = made && moment.actors.some(({ id }) => id === node.id)
  return {
    kind: 'value',
    tensor: value,
    state: 'final',
    arrived: 1,
    expected: 1,
    shown: fresh ? moment.settled : 1,
    // What the update makes of a wrong gradient is as wrong.
    wrong: value !== node.value && wrongAt(trace, node.id, moment.seen),
  }
}

/** What a node's gradient looks like at a moment; null where none is ever wanted. */
export function gradientAt(trace: Trace, node: Node, moment: Moment): Amount | null {
  const { gradient, state, arrived, expected } = nodeKnownAt(trace, node.id, moment.seen)
  const wrong = wrongAt(trace, node.id, moment.seen)
  if (expected === 0 && !wrong) return null
  const fresh = receives(trace, node.id, moment)
  return {
    kind: 'gradient',
    tensor: gradient === null ? node.value : multiplyOut(gradient),
    state,
    arrived,
    expected,
    shown: fresh ? moment.settled : 1,
    wrong,
  }
}

const receives = (trace: Trace, node: Id, { first, last }: Moment): boolean =>
  arrivalsOf(trace, node).some((step) => first <= step && step <= last)

/** The terms that a node receives from some of its consumers, added up as they arrive; null where there are none. */
export function termsAt(
  trace: Trace,
  node: Node,
  moment: Moment,
  from: (consumer: Node) => boolean,
): Amount | null {
  let sum: Gradient | null = null
  let arrived = 0
  let expected = 0
  let fresh = false
  for (const step of arrivalsOf(trace, node.id)) {
    const pull = trace.steps[step]!
    if (pull.kind !== 'backward' || !from(trace.tape.nodes[pull.from]!)) continue
    expected++
    if (step > moment.seen) continue
    arrived++
    sum = accumulate(sum, pull.share)
    if (step >= moment.first) fresh = true
  }
  const wrong = wrongTermsAt(trace, node.id, moment.seen, from)
  if (expected === 0 && !wrong) return null
  return {
    kind: 'gradient',
    tensor: sum === null ? node.value : multiplyOut(sum),
    state: arrived === 0 ? 'not reached' : arrived < expected ? 'partial' : 'final',
    arrived,
    expected,
    shown: fresh ? moment.settled : 1,
    wrong,
  }
}
