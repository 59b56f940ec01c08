import {
  addsCosts,
  allParts,
  blockOf,
  isCost,
  isZero,
  leavesOf,
  multiplyOut,
  type Node,
  type OpExpression,
  opNamed,
  passesOn,
  shareFormula,
  valueFormula,
} from '../engine/index.ts'
import type { Scribe } from '../equation/scribe.ts'
import { type StepOf, slipsAt } from '../trace/index.ts'
import { arrivalOf } from './arrival.ts'
import type { Arrival, Fact } from './facts.ts'
import { gatesOf, hotOf, softmaxBeside, spotOf } from './oneHotClass.ts'

/** What sending gradient back from one node means; `steps` are its shares, or some of them. */
export function backwardFact(
  scribe: Scribe,
  steps: readonly StepOf<'backward'>[],
  vocabulary: readonly string[] | undefined,
): Fact {
  const step = steps[0]!
  const node = scribe.node(step.from)
  const arrivals = steps.map((one) => arrivalOf(scribe, one))
  const [arrival] = arrivals
  const upstream = scribe.upstream(node)
  if (node.id === scribe.tape.loss && addsCosts(scribe.tape, node))
    return {
      kind: 'start',
      losses: arrivals.map(({ to }) => to),
      start: step.upstream.data[0]!,
    }
  if (steps.every(({ upstream: arriving }) => isZero(arriving)))
    return { kind: 'nothing', upstream }
  const own =
    errorFact(scribe, node, step, arrival!, vocabulary) ??
    mergeFact(scribe, steps, arrivals) ??
    mistakenFact(scribe, node, step, arrival!) ??
    sharesFact(scribe, node, steps, arrivals, vocabulary)
  const { role, symbol } = opNamed(node.op!)
  return own ?? { kind: 'other back', role, symbol, arrivals }
}

/** p − onehot, where probabilities stand beside the loss. */
function errorFact(
  scribe: Scribe,
  node: Node,
  { share, upstream }: StepOf<'backward'>,
  { gradient, of }: Arrival,
  vocabulary: readonly string[] | undefined,
): Fact | null {
  const p = isCost(node) ? softmaxBeside(scribe, node) : undefined
  const { target } = node.attr
  // p − 1 is told where 1 comes back to the loss, and nothing else to the logits.
  if (!p || target === undefined || of > 1 || upstream.data[0] !== 1) return null
  return {
    kind: 'error',
    gradient,
    probabilities: scribe.value(p),
    target: spotOf(target, vocabulary),
    probability: p.value.data[target]!,
    slope: multiplyOut(share).data[target]!,
  }
}

/** The slope of an activation, made by mistake. */
function mistakenFact(
  scribe: Scribe,
  node: Node,
  step: StepOf<'backward'>,
  { gradient, sent, formula: right }: Arrival,
): Fact | null {
  const { trace } = scribe
  const mistake = slipsAt(trace, trace.steps.indexOf(step)).share
  if (opNamed(node.op!).role !== 'scale' || sent === null || mistake === null) return null
  return { kind: 'wrong slope', mistake, output: scribe.value(node), gradient, sent, right }
}

/** What is sent, by the formula of the value: a sum, a product, an activation. */
function sharesFact(
  scribe: Scribe,
  node: Node,
  steps: readonly StepOf<'backward'>[],
  arrivals: readonly Arrival[],
  vocabulary: readonly string[] | undefined,
): Fact | null {
  const { tape } = scribe
  const upstream = scribe.upstream(node)
  const [arrival] = arrivals
  const { kind } = valueFormula(tape, node)
  if (
    kind === 'sum' &&
    node.inputs.length > 1 &&
    node.inputs.every((_, k) => passesOn(tape, node, k))
  ) {
    const biases = steps.map(({ to }) => node.time !== null && scribe.node(to).leaf === 'parameter')
    return {
      kind: 'distribute',
      upstream,
      receivers: arrivals.filter((_, k) => !biases[k]),
      bias: arrivals.find((_, k) => biases[k]) ?? null,
    }
  }
  if (kind === 'product' && node.time !== null)
    return productFact(scribe, node, steps, arrivals, vocabulary)
  if (kind === 'times' && node.inputs.length === 2) return { kind: 'swap', arrivals }
  const share = shareFormula(tape, node, steps[0]!.input)
  if (arrivals.length > 1) return null
  if (kind === 'sum' && share.kind === 'sum')
    return { kind: 'minus', result: scribe.value(node), arrival: arrival! }
  const { role, symbol } = opNamed(node.op!)
  if (kind === 'total') return { kind: 'each entry', symbol, upstream, arrival: arrival! }
  const by = slopeBy(share)
  // x¹ hands on what comes back, but is no activation that is left out.
  if (role !== 'scale' || (by === 'nothing' && kind !== 'leaf')) return null
  return {
    kind: 'slope',
    symbol,
    by,
    output: scribe.value(node),
    upstream,
    arrival: arrival!,
  }
}

/** What the slope in a share is made of. */
function slopeBy(share: OpExpression): Extract<Fact, { kind: 'slope' }>['by'] {
  if (share.kind === 'leaf') return 'nothing'
  if (allParts(share).some(({ kind }) => kind === 'bracket')) return 'condition'
  return leavesOf(share).includes('output') ? 'output' : 'input'
}

function productFact(
  scribe: Scribe,
  { inputs }: Node,
  steps: readonly StepOf<'backward'>[],
  arrivals: readonly Arrival[],
  vocabulary: readonly string[] | undefined,
): Fact | null {
  const [weight, factor] = inputs.map((id) => scribe.node(id)) as [Node, Node]
  if (weight.leaf !== 'parameter') return null
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

/** Blocks of gates that go back into their stack. */
function mergeFact(
  scribe: Scribe,
  steps: readonly StepOf<'backward'>[],
  arrivals: readonly Arrival[],
): Fact | null {
  const [node] = steps.map(({ from }) => scribe.node(from))
  const block = blockOf(scribe.tape, node!)
  const gates = block ? gatesOf(scribe, block.stack) : []
  if (gates.length < 2) return null
  const blocks = steps.map(({ from }) => scribe.gradient(scribe.node(from)))
  const came = steps.map(({ from }) => scribe.node(from).gate)
  const wrong = arrivals.some(({ sent }) => sent !== null)
  const [a, b, ...rest] = gates
  return {
    kind: 'merge',
    stack: arrivals[0]!.gradient,
    gates,
    blocks,
    empty: blocks.length > 1 ? gates.filter((gate) => !came.includes(gate)) : [],
    number: arrivals.at(-1)!.number,
    of: arrivals[0]!.of,
    swapped: wrong ? { gates: [b!, a!, ...rest], rows: node!.gate === a ? b! : a! } : null,
  }
}
