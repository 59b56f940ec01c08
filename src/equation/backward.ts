import {
  appliedIn,
  blocksOf,
  formula,
  type Hole,
  multiplyOut,
  type Node,
  type OpExpression,
  opNamed,
  type Role,
  zeros,
} from '../engine/index.ts'
import { arrivalsOf, type StepOf, slipsAt, stepName } from '../trace/index.ts'
import type { Equation, EquationKind } from './equation.ts'
import { sign } from './label.ts'
import { equation, rowsFrom, term } from './makeEquation.ts'
import type { Scribe } from './scribe.ts'
import type { Term } from './term.ts'
import { type Right, rightOf, rowsLabel, valueTerm } from './termsOf.ts'

/** The node whose gradient an unlettered one has in full: products behind a sum hand on what they got. */
function bearer(scribe: Scribe, node: Node): Node {
  const arrivals = arrivalsOf(scribe.trace, node.id)
  const only = arrivals.length === 1 ? scribe.trace.steps[arrivals[0]!]! : null
  if (scribe.value(node).length === 1 || only?.kind !== 'backward') return node
  const from = scribe.node(only.from)
  return opNamed(from.op!).role === 'distributor' ? from : node
}

/** What one operation sends to one of its inputs: the recorded share, and what it should be made of. */
export function shareEquation(scribe: Scribe, step: number): Equation {
  const arrival = scribe.trace.steps[step] as StepOf<'backward'>
  const [from, to] = [scribe.node(arrival.from), scribe.node(arrival.to)]
  const arrivals = arrivalsOf(scribe.trace, to.id)
  const part =
    arrivals.length > 1 ? { number: arrivals.indexOf(step) + 1, of: arrivals.length } : null
  const share = multiplyOut(arrival.share)
  const result = term({
    label: scribe.gradient(to),
    word: part ? 'this term' : null,
    node: to,
    tensor: share,
    role: 'result',
    kind: 'gradient',
  })
  const { kind, block, ...right } = sentBy(scribe, arrival)
  return equation(scribe, {
    key: stepName(scribe.trace, step),
    kind,
    ...right,
    part,
    source: { node: from, input: arrival.input },
    mistake: slipsAt(scribe.trace, step).share,
    result: block
      ? {
          ...result,
          label: rowsLabel(result.label, block.from, block.to),
          tensor: rowsFrom(share, block.from, block.to),
          offset: block.from * share.cols,
        }
      : result,
  })
}

/** The right side of a share; for one that fills some rows alone, these rows. */
function sentBy(
  scribe: Scribe,
  { from: id, input, upstream: gradient }: StepOf<'backward'>,
): Right & { readonly kind: EquationKind; readonly block?: { from: number; to: number } } {
  const from = scribe.node(id)
  const op = opNamed(from.op!)
  const inputs = from.inputs.map((one) => scribe.node(one))
  const applied = appliedIn(scribe.tape, from)
  const upstream = term({
    label: scribe.upstream(from),
    node: bearer(scribe, from),
    tensor: gradient,
    role: 'incoming',
    kind: 'gradient',
  })
  const termOf = (hole: Hole): Term =>
    hole === 'upstream'
      ? upstream
      : { ...valueTerm(scribe, hole === 'output' ? from : inputs[hole]!), role: 'local' }
  const { local } = op.formula
  const slope = local?.(input, applied)
  const share = slope ? sloped(applied.dy, slope) : op.formula.share(input, applied)
  const fills = share.kind === 'placed' ? share : null
  const right = rightOf(scribe, from, fills ? fills.of : share, termOf, slope)
  return {
    ...right,
    kind: kindOf(op.role, share),
    ...(fills && { block: { from: fills.from, to: fills.from + gradient.rows } }),
  }
}

/** upstream ⊙ local, the local derivative in one piece; a constant one is a factor or a sign. */
function sloped(dy: OpExpression, slope: OpExpression): OpExpression {
  const [only, ...others] = slope.kind === 'sum' ? slope.terms : [{ of: slope }]
  const isConstant = others.length === 0 && only?.of.kind === 'number'
  return isConstant ? formula.times(slope, dy) : { kind: 'times', factors: [dy, slope] }
}

/** What a share is called: by what is done with the upstream gradient. */
function kindOf(role: Role, share: OpExpression): EquationKind {
  if (share.kind === 'leaf') return 'pass'
  if (share.kind === 'placed') return 'merge'
  if (role === 'loss') return 'softmax loss'
  return role === 'product' ? 'product' : 'local'
}

/** The total with a share in it: what was there, and what has come; null for the first to come. */
export function totalEquation(scribe: Scribe, step: number): Equation | null {
  const arrival = scribe.trace.steps[step] as StepOf<'backward'>
  const to = scribe.node(arrival.to)
  const arrivals = arrivalsOf(scribe.trace, to.id)
  const before = scribe.trace.steps[arrivals[arrivals.indexOf(step) - 1] ?? -1]
  if (before?.kind !== 'backward') return null
  const common = { label: scribe.gradient(to), node: to, kind: 'gradient' } as const
  return equation(scribe, {
    key: `${stepName(scribe.trace, step)} total`,
    kind: 'total',
    mistake: slipsAt(scribe.trace, step).total,
    terms: [
      term({ ...common, word: 'earlier terms', tensor: multiplyOut(before.total), role: 'local' }),
      term({ ...common, word: 'this term', tensor: multiplyOut(arrival.share), role: 'incoming' }),
    ],
    right: formula.sum(formula.leaf(0), formula.leaf(1)),
    result: term({
      ...common,
      word: arrivals.at(-1) === step ? null : 'so far',
      tensor: multiplyOut(arrival.total),
      role: 'result',
    }),
  })
}

/** What a block brings back to its stack; nothing has come to one whose gradient a mistake has lost, so its rows are zero. */
function blockTerm(scribe: Scribe, block: Node, arrival: StepOf<'backward'> | undefined): Term {
  if (arrival)
    return term({
      label: scribe.gradient(block),
      node: block,
      tensor: arrival.upstream,
      role: 'incoming',
      kind: 'gradient',
    })
  const { rows, cols } = block.value
  const tensor = zeros(rows, cols)
  return term({ label: [sign('0')], node: null, tensor, role: 'local', kind: 'gradient' })
}

/** The blocks of a stack, put back in their places in one move. */
export function mergeEquation(scribe: Scribe, first: number, last: number): Equation {
  const arrivals = scribe.trace.steps.slice(first, last + 1) as StepOf<'backward'>[]
  const to = scribe.node(arrivals[0]!.to)
  const mistakes = arrivals.map((_, k) => slipsAt(scribe.trace, first + k).share)
  const blocks = blocksOf(scribe.tape, to)
  return equation(scribe, {
    key: stepName(scribe.trace, last),
    mistake: mistakes.find((name) => name !== null) ?? null,
    kind: 'merge',
    terms: blocks.map((block) =>
      blockTerm(
        scribe,
        block,
        arrivals.find(({ from }) => from === block.id),
      ),
    ),
    right: formula.stack(blocks.map((_, k) => formula.leaf(k))),
    result: term({
      label: scribe.gradient(to),
      node: to,
      tensor: multiplyOut(arrivals.at(-1)!.total),
      role: 'result',
      kind: 'gradient',
    }),
  })
}
