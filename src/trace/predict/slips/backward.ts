import {
  type Id,
  map,
  multiplyOut,
  type Node,
  opNamed,
  outer,
  product,
  sliceRows,
  stackRows,
  type Tape,
  type Tensor,
  times,
  zip,
} from '../../../engine/index.ts'
import type { Step } from '../../trace.ts'
import { type Candidate, fitting } from './candidate.ts'

type Backward = Extract<Step, { readonly kind: 'backward' }>

const transposed = ({ rows, cols, data }: Tensor): Tensor => ({
  rows: cols,
  cols: rows,
  data: Float64Array.from(data, (_, k) => data[(k % rows) * cols + Math.floor(k / rows)]!),
})

const ofSwitch = (receiver: Node, other: Node, upstream: Tensor): readonly Candidate[] => [
  { kind: 'own value', tensor: times(upstream, receiver.value), node: receiver.id },
  { kind: 'upstream forgotten', tensor: other.value, node: other.id },
]

const ofTanh = (y: Tensor, x: Node, upstream: Tensor): readonly Candidate[] => [
  { kind: 'tanh twice', tensor: zip(upstream, y, (dy, v) => dy * (1 - Math.tanh(v) ** 2)) },
  {
    kind: 'slope from input',
    tensor: zip(upstream, x.value, (dy, v) => dy * (1 - v * v)),
    node: x.id,
  },
  { kind: 'value for slope', tensor: times(upstream, y) },
  { kind: 'upstream forgotten', tensor: map(y, (v) => 1 - v * v) },
]

const ofSigmoid = (y: Tensor, x: Node, upstream: Tensor): readonly Candidate[] => [
  {
    kind: 'slope from input',
    tensor: zip(upstream, x.value, (dy, v) => dy * v * (1 - v)),
    node: x.id,
  },
  { kind: 'value for slope', tensor: times(upstream, y) },
  { kind: 'value for slope', tensor: zip(upstream, y, (dy, v) => dy * (1 - v)) },
  { kind: 'upstream forgotten', tensor: map(y, (v) => v * (1 - v)) },
]

/** Of a product W·x: to x, W dy for Wᵀ dy; to W, h of the wrong time, or x dyᵀ for dy xᵀ. */
function ofMatrix(from: Node, step: Backward, tape: Tape): readonly Candidate[] {
  const [W, x] = from.inputs.map((id) => tape.nodes[id]!)
  const { upstream, input } = step
  if (input === 1)
    return W!.value.cols === upstream.rows
      ? [{ kind: 'transposed', tensor: product(W!.value, upstream), node: W!.id }]
      : []
  const now =
    x!.symbol === 'h' && x!.time !== from.time
      ? tape.nodes.find(({ symbol, time }) => symbol === 'h' && time === from.time)
      : undefined
  return [
    { kind: 'transposed', tensor: transposed(multiplyOut(outer(upstream, x!.value))), node: x!.id },
    ...(now
      ? [
          {
            kind: 'state of now' as const,
            tensor: multiplyOut(outer(upstream, now.value)),
            node: now.id,
          },
        ]
      : []),
  ]
}

/** p where p − onehot is meant. */
const ofLoss = ({ share }: Backward, target: number): readonly Candidate[] => [
  {
    kind: 'onehot forgotten',
    tensor: {
      ...multiplyOut(share),
      data: Float64Array.from(multiplyOut(share).data, (v, k) => v + (k === target ? 1 : 0)),
    },
  },
]

/** What an operation would send by a slip of its own. */
export function shareCandidates(step: Backward, tape: Tape): readonly Candidate[] {
  const from = tape.nodes[step.from]!
  const receiver = tape.nodes[step.to]!
  const other = tape.nodes[from.inputs[1 - step.input] ?? step.to]!
  const { upstream } = step
  const own = (): readonly Candidate[] => {
    switch (from.op) {
      case 'mul':
        return ofSwitch(receiver, other, upstream)
      case 'tanh':
        return ofTanh(from.value, receiver, upstream)
      case 'sigmoid':
        return ofSigmoid(from.value, receiver, upstream)
      case 'matmul':
        return ofMatrix(from, step, tape)
      case 'softmaxCrossEntropy':
        return ofLoss(step, from.attr.target!)
      case 'add':
        return [{ kind: 'shared out', tensor: map(upstream, (dy) => dy / from.inputs.length) }]
      default:
        return []
    }
  }
  const handedOn: readonly Candidate[] =
    opNamed(from.op!).role === 'distributor' || from.op === 'slice'
      ? []
      : [{ kind: 'local forgotten', tensor: upstream }]
  return fitting(receiver.value, [...own(), ...handedOn])
}

/** A stack of blocks with two of them in each other's place. */
export function orderCandidates(tape: Tape, stack: Id, truth: Tensor): readonly Candidate[] {
  const blocks = tape.nodes.filter(({ op, inputs }) => op === 'slice' && inputs[0] === stack)
  const cut = blocks.map(({ attr }) => sliceRows(truth, attr.from!, attr.to!))
  const swapped = (a: number, b: number) =>
    stackRows(cut.map((block, k) => (k === a ? cut[b]! : k === b ? cut[a]! : block)))
  return cut.flatMap((_, a) =>
    cut.slice(a + 1).map(
      (_, k): Candidate => ({
        kind: 'block order',
        tensor: swapped(a, a + 1 + k),
      }),
    ),
  )
}
