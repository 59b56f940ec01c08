import { cellOf } from '../cells/index.ts'
import { consumersOf, isProduct, isZero, type Node, valueFormula } from '../engine/index.ts'
import { mistakenTerm } from '../equation/mistaken.ts'
import type { Scribe } from '../equation/scribe.ts'
import { arrivalsOf, missingAt, type StepOf, slipsAt } from '../trace/index.ts'
import type { Arrival, TermFact } from './facts.ts'

/** Whether a state of a cell gets this from t+1 through the one matrix of the recurrence. */
function isStar({ tape }: Scribe, sender: Node, receiver: Node): boolean {
  const products = consumersOf(tape, receiver.id).filter(
    (node) => node.time !== receiver.time && isProduct(tape, node),
  )
  return cellOf(tape) !== null && products.length === 1 && products[0] === sender
}

/** A share as a term of what it arrives at. */
export function termOf(scribe: Scribe, sender: Node, receiver: Node, input?: number): TermFact {
  const later = sender.time !== null && receiver.time !== null && sender.time > receiver.time
  return {
    formula: input === undefined ? scribe.terms(sender, receiver) : scribe.term(sender, input),
    star: later && isStar(scribe, sender, receiver),
    later,
  }
}

/** The factor of a share that makes it zero, for products. */
function zeroFactor(scribe: Scribe, { from, input }: StepOf<'backward'>): Node | null {
  const sender = scribe.node(from)
  const other = sender.inputs[1 - input]
  const { kind } = valueFormula(scribe.tape, sender)
  if ((kind !== 'product' && kind !== 'times') || other === undefined) return null
  const node = scribe.node(other)
  return isZero(node.value) ? node : null
}

/** A step as an arrival: which of how many, and what was there before it. */
export function arrivalOf(scribe: Scribe, step: StepOf<'backward'>): Arrival {
  const { trace } = scribe
  const to = scribe.node(step.to)
  const arrivals = arrivalsOf(trace, to.id).map((n) => trace.steps[n] as StepOf<'backward'>)
  const number = arrivals.indexOf(step) + 1
  const zero = zeroFactor(scribe, step)
  const at = arrivalsOf(trace, to.id)[number - 1]!
  const { share, total } = slipsAt(trace, at)
  const from = scribe.node(step.from)
  const last = trace.tape.nodes.findLast(({ time }) => time !== null)?.time
  return {
    ...termOf(scribe, from, to, step.input),
    to: scribe.value(to),
    gradient: scribe.gradient(to),
    number,
    of: arrivals.length,
    waited:
      to.leaf === 'parameter'
        ? []
        : arrivals
            .slice(0, number - 1)
            .map((one) => termOf(scribe, scribe.node(one.from), to, one.input)),
    timed: to.time !== null,
    lastTime: to.time !== null && to.time === last,
    data: to.leaf === 'input',
    zero: zero && scribe.value(zero),
    sent: share === null ? null : mistakenTerm(scribe, share, from, to),
    assigned: total !== null,
    dropped:
      number === arrivals.length
        ? missingAt(trace, to.id).map((one) => termOf(scribe, one, to))
        : [],
  }
}
