import type { Activation } from '../cells/index.ts'
import { multiplyOut, type Node, type Numbers } from '../engine/index.ts'
import { mistakenTerm } from '../equation/mistaken.ts'
import type { Scribe } from '../equation/scribe.ts'
import { arrivalsOf, type BackwardStep, missingAt, slipsAt } from '../trace/index.ts'
import type { Arrival, Fact, TermFact } from './facts.ts'
import { gatesOf, hotOf, isZero, softmaxBeside, spotOf } from './forward.ts'

/** A share as a term of what it arrives at. */
export function termOf(scribe: Scribe, sender: Node, receiver: Node): TermFact {
  const later = sender.time !== null && receiver.time !== null && sender.time > receiver.time
  return {
    formula: scribe.term(sender, receiver),
    star: later && sender.inputs.some((id) => scribe.node(id).symbol === 'W_hh'),
    later,
  }
}

/** The factor of a share that makes it zero, for products. */
function zeroFactor(scribe: Scribe, { from, input }: BackwardStep): Node | null {
  const { op, inputs } = scribe.node(from)
  const other = inputs[1 - input]
  if ((op !== 'matmul' && op !== 'mul') || other === undefined) return null
  const node = scribe.node(other)
  return isZero(node.value) ? node : null
}

/** A step as an arrival: which of how many, and what was there before it. */
function arrivalOf(scribe: Scribe, step: BackwardStep): Arrival {
  const { trace } = scribe
  const to = scribe.node(step.to)
  const arrivals = arrivalsOf(trace, to.id).map((n) => trace.steps[n] as BackwardStep)
  const number = arrivals.indexOf(step) + 1
  const zero = zeroFactor(scribe, step)
  const at = arrivalsOf(trace, to.id)[number - 1]!
  const { share, total } = slipsAt(trace, at)
  const from = scribe.node(step.from)
  const last = trace.tape.nodes.findLast(({ time }) => time !== null)?.time
  return {
    ...termOf(scribe, from, to),
    to: scribe.value(to),
    gradient: scribe.gradient(to),
    number,
    of: arrivals.length,
    waited:
      to.leaf === 'parameter'
        ? []
        : arrivals.slice(0, number - 1).map((one) => termOf(scribe, scribe.node(one.from), to)),
    lastTime: to.time === last,
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

/** What sending gradient back from one node means; `steps` are its shares, or some of them. */
export function backwardFact(
  scribe: Scribe,
  steps: readonly BackwardStep[],
  vocabulary: readonly string[] | undefined,
): Fact {
  const step = steps[0]!
  const node = scribe.node(step.from)
  const arrivals = steps.map((one) => arrivalOf(scribe, one))
  const [arrival] = arrivals
  const upstream = scribe.upstream(node)
  if (node.id === scribe.tape.loss) return { kind: 'start', losses: arrivals.map(({ to }) => to) }
  if (steps.every(({ upstream: arriving }) => isZero(arriving)))
    return { kind: 'nothing', upstream }

  switch (node.op) {
    case 'softmaxCrossEntropy': {
      const target = node.attr.target!
      const p = softmaxBeside(scribe, node)
      if (!p) break
      return {
        kind: 'error',
        gradient: arrival!.gradient,
        probabilities: scribe.value(p),
        target: spotOf(target, vocabulary),
        probability: p.value.data[target]!,
        slope: shareOf(step)[target]!,
      }
    }
    case 'add': {
      const biases = steps.map(({ to }) => scribe.node(to).leaf === 'parameter')
      return {
        kind: 'distribute',
        upstream,
        receivers: arrivals.filter((_, k) => !biases[k]),
        bias: arrivals.find((_, k) => biases[k]) ?? null,
      }
    }
    case 'matmul': {
      const factor = scribe.node(node.inputs[1]!)
      const hot = factor.leaf === 'input' ? hotOf(factor.value) : null
      return {
        kind: 'product',
        weight: arrivals.find((_, k) => steps[k]!.input === 0) ?? null,
        spot: hot === null ? null : spotOf(hot, vocabulary),
        input: scribe.value(factor),
        onward: arrivals.find((_, k) => steps[k]!.input === 1) ?? null,
        ends: factor.leaf === 'state' && !factor.differentiable ? 'initial state' : null,
      }
    }
    case 'tanh':
    case 'sigmoid':
      if (arrival!.sent)
        return {
          kind: 'wrong slope',
          op: node.op,
          output: scribe.value(node),
          gradient: arrival!.gradient,
          sent: arrival!.sent,
          right: arrival!.formula,
        }
      return slopeFact(scribe, node, node.op, arrival!)
    case 'relu':
    case 'identity':
      return slopeFact(scribe, node, node.op, arrival!)
    case 'mul':
      return { kind: 'swap', upstream, arrivals }
    case 'sub':
      return { kind: 'minus', result: scribe.value(node), arrival: arrival! }
    case 'slice': {
      const blocks = steps.map(({ from }) => scribe.gradient(scribe.node(from)))
      const came = steps.map(({ from }) => scribe.node(from).gate)
      const gates = gatesOf(scribe, step.to)
      const wrong = arrivals.some(({ sent }) => sent !== null)
      const [a, b, ...rest] = gates
      return {
        kind: 'merge',
        stack: arrival!.gradient,
        gates,
        blocks,
        empty: blocks.length > 1 ? gates.filter((gate) => !came.includes(gate)) : [],
        number: arrivals.at(-1)!.number,
        of: arrival!.of,
        swapped: wrong ? { gates: [b!, a!, ...rest], rows: node.gate === a ? b! : a! } : null,
      }
    }
  }
  return { kind: 'other back', symbol: node.symbol, upstream, arrivals }
}

const slopeFact = (
  scribe: Scribe,
  node: Node,
  op: Activation | 'sigmoid',
  arrival: Arrival,
): Fact => ({
  kind: 'slope',
  op,
  output: scribe.value(node),
  upstream: scribe.upstream(node),
  arrival,
})

const shareOf = ({ share }: BackwardStep): Numbers => multiplyOut(share).data
