import { multiplyOut, type Node, oneHot, opNamed, zeros } from '../engine/index.ts'
import { arrivalsOf, type Step, slipsAt, stepName } from '../trace/index.ts'
import type { Equation, EquationKind } from './equation.ts'
import { probabilities, rowsLabel } from './forward.ts'
import { type Label, sign } from './label.ts'
import { equation, rowsFrom, term } from './make.ts'
import type { Operation } from './operation.ts'
import { raised, type Scribe } from './scribe.ts'
import type { Term } from './term.ts'

type Arrival = Extract<Step, { kind: 'backward' }>

/** The node whose gradient an unlettered one has in full: products behind a sum hand on what they got. */
function bearer(scribe: Scribe, node: Node): Node {
  const arrivals = arrivalsOf(scribe.trace, node.id)
  const only = arrivals.length === 1 ? scribe.trace.steps[arrivals[0]!]! : null
  if (scribe.value(node).length === 1 || only?.kind !== 'backward') return node
  const from = scribe.node(only.from)
  return from.op === 'add' ? from : node
}

/** What one operation sends to one of its inputs: the recorded share, and what it should be made of. */
export function shareEquation(scribe: Scribe, step: number): Equation {
  const arrival = scribe.trace.steps[step] as Arrival
  const [from, to] = [scribe.node(arrival.from), scribe.node(arrival.to)]
  const upstream = term({
    label: scribe.upstream(from),
    node: bearer(scribe, from),
    tensor: arrival.upstream,
    role: 'incoming',
    kind: 'gradient',
  })
  const arrivals = arrivalsOf(scribe.trace, to.id)
  const part =
    arrivals.length > 1 ? { number: arrivals.indexOf(step) + 1, of: arrivals.length } : null
  const share = multiplyOut(arrival.share)
  const result = term({
    label: scribe.gradient(to),
    node: to,
    tensor: share,
    role: 'result',
    kind: 'gradient',
  })
  const source = { node: from, input: arrival.input }
  const mistake = slipsAt(scribe.trace, step).share
  const common = { key: stepName(scribe.trace, step), part, source, mistake } as const
  const relation = part ? '←' : '='
  if (from.op === 'slice') {
    const { from: first = 0, to: end = 0 } = from.attr
    return equation({
      ...common,
      kind: 'merge',
      terms: [upstream],
      operation: { kind: 'sum', signs: [1] },
      relation,
      result: {
        ...result,
        label: rowsLabel(result.label, first, end),
        tensor: rowsFrom(share, first, end),
        offset: first * share.cols,
      },
    })
  }
  return equation({ ...common, ...made(scribe, from, arrival.input, upstream), relation, result })
}

function made(
  scribe: Scribe,
  from: Node,
  input: number,
  upstream: Term,
): { kind: EquationKind; terms: readonly Term[]; operation: Operation } {
  const inputs = from.inputs.map((id) => scribe.node(id))
  const other = inputs[1 - input]
  switch (from.op) {
    case 'add':
    case 'identity':
      return { kind: 'pass', terms: [upstream], operation: { kind: 'sum', signs: [1] } }
    case 'sub':
      return {
        kind: 'pass',
        terms: [upstream],
        operation: { kind: 'sum', signs: [input === 0 ? 1 : -1] },
      }
    case 'matmul': {
      const transposed = term({
        label: raised(scribe.value(other!), '⊤'),
        node: other!,
        tensor: other!.value,
        role: 'local',
        kind: 'value',
        transposed: true,
      })
      const terms = input === 0 ? [upstream, transposed] : [transposed, upstream]
      return { kind: 'product', terms, operation: { kind: 'product' } }
    }
    case 'softmaxCrossEntropy': {
      const target = term({
        label: [{ text: 'onehot', italic: false, sub: 't' }],
        node: null,
        tensor: oneHot(inputs[0]!.value.rows, from.attr.target!),
        role: 'local',
        kind: 'value',
      })
      const p: Term = { ...probabilities(scribe, from, inputs[0]!), role: 'local' }
      return { kind: 'softmax loss', terms: [upstream, p, target], operation: { kind: 'excess' } }
    }
    default:
      return {
        kind: 'local',
        terms: [upstream, local(scribe, from, input, inputs)],
        operation: { kind: 'times' },
      }
  }
}

/** The derivative at one input of an element-wise operation: the other factor, or the slope. */
function local(scribe: Scribe, from: Node, input: number, inputs: readonly Node[]): Term {
  const values = inputs.map(({ value }) => value)
  const slope = opNamed(from.op!).local?.(input, from.value, values, from.attr)
  if (!slope) throw new Error(`${from.op} has no local derivative`)
  const common = { tensor: slope, role: 'local', kind: 'value' } as const
  if (from.op === 'mul') {
    const other = inputs[1 - input]!
    return term({ ...common, label: scribe.factor(other), node: other })
  }
  if (from.op === 'tanh' || from.op === 'sigmoid')
    return term({ ...common, label: scribe.slope(from), node: from })
  const of = inputs[input]!
  const label: Label =
    from.op === 'relu'
      ? [sign('['), ...scribe.value(of), sign(' > 0]')]
      : [sign('∂'), ...scribe.value(from), sign('/∂'), ...scribe.value(of)]
  return term({ ...common, label, node: from.op === 'relu' ? of : from })
}

/** The total with a share in it: what was there, and what has come; null for the first to come. */
export function totalEquation(scribe: Scribe, step: number): Equation | null {
  const arrival = scribe.trace.steps[step] as Arrival
  const to = scribe.node(arrival.to)
  const arrivals = arrivalsOf(scribe.trace, to.id)
  const before = scribe.trace.steps[arrivals[arrivals.indexOf(step) - 1] ?? -1]
  if (before?.kind !== 'backward') return null
  const common = { label: scribe.gradient(to), node: to, kind: 'gradient' } as const
  return equation({
    key: `${stepName(scribe.trace, step)} total`,
    kind: 'total',
    mistake: slipsAt(scribe.trace, step).total,
    terms: [
      term({ ...common, word: 'so far', tensor: multiplyOut(before.total), role: 'local' }),
      term({ ...common, word: 'this term', tensor: multiplyOut(arrival.share), role: 'incoming' }),
    ],
    operation: { kind: 'sum', signs: [1, 1] },
    result: term({ ...common, tensor: multiplyOut(arrival.total), role: 'result' }),
  })
}

/** What a block brings back to its stack; nothing has come to one whose gradient a mistake has lost, so its rows are zero. */
function blockTerm(scribe: Scribe, block: Node, arrival: Arrival | undefined): Term {
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
  const arrivals = scribe.trace.steps.slice(first, last + 1) as Arrival[]
  const to = scribe.node(arrivals[0]!.to)
  const mistakes = arrivals.map((_, k) => slipsAt(scribe.trace, first + k).share)
  return equation({
    key: stepName(scribe.trace, last),
    mistake: mistakes.find((name) => name !== null) ?? null,
    kind: 'merge',
    terms: scribe.tape.nodes
      .filter(({ op, inputs }) => op === 'slice' && inputs[0] === to.id)
      .map((block) =>
        blockTerm(
          scribe,
          block,
          arrivals.find(({ from }) => from === block.id),
        ),
      ),
    operation: { kind: 'stack' },
    result: term({
      label: scribe.gradient(to),
      node: to,
      tensor: multiplyOut(arrivals.at(-1)!.total),
      role: 'result',
      kind: 'gradient',
    }),
  })
}
