import { type Node, opNamed } from '../engine/index.ts'
import type { Equation } from './equation.ts'
import type { Label } from './label.ts'
import { equation, term } from './make.ts'
import type { Operation } from './operation.ts'
import type { Scribe } from './scribe.ts'
import type { Term } from './term.ts'

/** Beyond so many terms they are gathered in one column. */
const many = 12

/** Rows of a stack, counted from 1: [4…6]. */
export const rowsLabel = (label: Label, from: number, to: number): Label => [
  ...label,
  { text: `[${from + 1}…${to}]`, italic: false },
]

const valueTerm = (scribe: Scribe, node: Node): Term =>
  term({
    label: scribe.value(node),
    node,
    tensor: node.value,
    role: node.leaf === 'parameter' || node.leaf === 'constant' ? 'local' : 'incoming',
    kind: 'value',
  })

/** An operation that makes a value: the value = what is done with its inputs. */
export function valueEquation(scribe: Scribe, node: Node): Equation {
  const inputs = node.inputs.map((id) => scribe.node(id))
  const { terms, operation } = madeFrom(scribe, node, inputs)
  return equation({
    key: node.name,
    kind: node.id === scribe.tape.loss ? 'loss' : 'value',
    terms,
    operation,
    result: term({
      label: scribe.value(node),
      node,
      tensor: node.value,
      role: 'result',
      kind: 'value',
    }),
    source: { node, input: null },
  })
}

function madeFrom(
  scribe: Scribe,
  node: Node,
  inputs: readonly Node[],
): { terms: readonly Term[]; operation: Operation } {
  const terms = inputs.map((input) => valueTerm(scribe, input))
  switch (node.op) {
    case 'add':
      return terms.length > many
        ? { terms: [gathered(inputs)], operation: { kind: 'gather' } }
        : { terms, operation: { kind: 'sum', signs: terms.map(() => 1) } }
    case 'sub':
      return { terms, operation: { kind: 'sum', signs: [1, -1] } }
    case 'mul':
      return {
        terms: terms.map((one, k) => ({ ...one, label: scribe.factor(inputs[k]!) })),
        operation: { kind: 'times' },
      }
    case 'matmul':
      return { terms, operation: { kind: 'product' } }
    case 'softmax':
      return { terms, operation: { kind: 'softmax' } }
    case 'softmaxCrossEntropy':
      return {
        terms: [probabilities(scribe, node, inputs[0]!)],
        operation: { kind: 'surprise', target: node.attr.target! },
      }
    case 'slice': {
      const { from = 0, to = 0 } = node.attr
      const [stack] = terms
      const cut = {
        ...stack!,
        label: rowsLabel(stack!.label, from, to),
        tensor: node.value,
        offset: from * node.value.cols,
      }
      return { terms: [cut], operation: { kind: 'sum', signs: [1] } }
    }
    case 'identity':
      return { terms, operation: { kind: 'sum', signs: [1] } }
    case 'concat':
      return { terms, operation: { kind: 'stack' } }
    case 'sum':
      return { terms, operation: { kind: 'gather' } }
    default:
      return { terms, operation: { kind: 'apply', op: node.op! } }
  }
}

/** The losses of all time steps as one column. */
const gathered = (inputs: readonly Node[]): Term =>
  term({
    label: [{ text: inputs[0]!.symbol, italic: true, sub: `1…${inputs.length}` }],
    node: null,
    tensor: { rows: inputs.length, cols: 1, data: inputs.map(({ value }) => value.data[0]!) },
    role: 'incoming',
    kind: 'value',
  })

/** p of the same logits: the tape has it beside the loss. */
export function probabilities(scribe: Scribe, loss: Node, logits: Node): Term {
  const p = scribe.tape.nodes.find(
    (node) => node.op === 'softmax' && node.time === loss.time && node.inputs[0] === logits.id,
  )
  return term({
    label: p ? scribe.value(p) : [{ text: 'p', italic: true }],
    node: p ?? null,
    tensor: p?.value ?? opNamed('softmax').forward([logits.value], {}),
    role: 'incoming',
    kind: 'value',
  })
}
