import {
  map,
  type Node,
  plus,
  type Tape,
  type Tensor,
  transposedProduct,
  zip,
} from '../../../engine/index.ts'
import { type Candidate, fitting } from './candidate.ts'

const minus = (a: Tensor, b: Tensor) => zip(a, b, (x, y) => x - y)
const sigma = (x: Tensor) => map(x, (v) => 1 / (1 + Math.exp(-v)))

/** Of a sum: one term left out, one term alone, the mean. With many terms only the ends are tried. */
function ofSum({ value }: Node, inputs: readonly Node[]): readonly Candidate[] {
  const tried = inputs.length > 4 ? [inputs[0]!, inputs.at(-1)!] : inputs
  return [
    ...tried.map(({ id, value: term }) => ({
      kind: 'term forgotten' as const,
      tensor: minus(value, term),
      node: id,
    })),
    ...tried.map(({ id, value: term }) => ({
      kind: 'term alone' as const,
      tensor: term,
      node: id,
    })),
    { kind: 'mean for sum', tensor: map(value, (v) => v / inputs.length) },
  ]
}

const ofProduct = (a: Node, b: Node): readonly Candidate[] => [
  { kind: 'factor alone', tensor: a.value, node: a.id },
  { kind: 'factor alone', tensor: b.value, node: b.id },
  { kind: 'sum for product', tensor: plus(a.value, b.value) },
]

const ofActivation = ({ op, value }: Node, x: Node): readonly Candidate[] => [
  { kind: 'before activation', tensor: x.value, node: x.id },
  {
    kind: 'other activation',
    tensor: op === 'tanh' ? sigma(x.value) : map(x.value, Math.tanh),
  },
  {
    kind: 'slope for value',
    tensor: map(value, op === 'tanh' ? (y) => 1 - y * y : (y) => y * (1 - y)),
  },
]

/** The blocks that stand beside one in its stack. */
const ofBlock = (node: Node, tape: Tape): readonly Candidate[] =>
  tape.nodes
    .filter(
      ({ op, inputs, id }) => op === 'slice' && inputs[0] === node.inputs[0] && id !== node.id,
    )
    .map(({ id, value }) => ({ kind: 'other block', tensor: value, node: id }))

const ofLoss = (y: Node, target: number): readonly Candidate[] => {
  const top = [...y.value.data].reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  const e = map(y.value, (v) => Math.exp(v - top))
  const total = [...e.data].reduce((a, b) => a + b, 0)
  const one = (value: number): Tensor => ({ rows: 1, cols: 1, data: [value] })
  return [
    { kind: 'probability for loss', tensor: one(e.data[target]! / total) },
    { kind: 'logit for loss', tensor: one(y.value.data[target]!), node: y.id },
  ]
}

function ownCandidates(node: Node, inputs: readonly Node[], tape: Tape): readonly Candidate[] {
  const [a, b] = inputs
  switch (node.op) {
    case 'add':
      return ofSum(node, inputs)
    case 'sub':
      return [{ kind: 'complement forgotten', tensor: b!.value, node: b!.id }]
    case 'mul':
      return ofProduct(a!, b!)
    case 'matmul':
      return a!.value.rows === a!.value.cols
        ? [{ kind: 'transposed', tensor: transposedProduct(a!.value, b!.value), node: a!.id }]
        : []
    case 'tanh':
    case 'sigmoid':
      return ofActivation(node, a!)
    case 'relu':
      return [{ kind: 'before activation', tensor: a!.value, node: a!.id }]
    case 'slice':
      return ofBlock(node, tape)
    case 'softmax':
      return [
        { kind: 'before activation', tensor: a!.value, node: a!.id },
        { kind: 'not normalised', tensor: map(a!.value, Math.exp) },
      ]
    case 'softmaxCrossEntropy':
      return ofLoss(a!, node.attr.target!)
    default:
      return []
  }
}

/** What a value would be by a slip, the more telling ones first. */
export const forwardCandidates = (node: Node, tape: Tape): readonly Candidate[] =>
  fitting(
    node.value,
    ownCandidates(
      node,
      node.inputs.map((id) => tape.nodes[id]!),
      tape,
    ),
  )
