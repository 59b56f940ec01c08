import {
  blockOf,
  leavesOf,
  multiplyOut,
  type Node,
  opNamed,
  partsBeside,
  shareFormula,
  type Tensor,
} from '../../engine/index.ts'
import { nodeKnownAt, type Trace } from '../../trace/index.ts'
import type { Question } from '../../trace/predict/index.ts'
import type { Label } from '../label.ts'
import { Scribe } from '../scribe.ts'
import { memoryLabel } from '../update.ts'

/** A number that is on the page already, to work the answer out with. */
export interface GivenTensor {
  readonly label: Label
  readonly tensor: Tensor
  readonly kind: 'value' | 'gradient' | 'memory'
  /** The node that it belongs to, to be selected. */
  readonly node: string
}

const valueGiven = (scribe: Scribe, node: Node): GivenTensor => ({
  label: scribe.value(node),
  tensor: node.value,
  kind: 'value',
  node: node.name,
})

/** What a share is made of: what comes in, and every value that the local factor might be taken from. */
function ofShare(scribe: Scribe, question: Question): readonly GivenTensor[] {
  const step = scribe.trace.steps[question.step]!
  if (step.kind !== 'backward') return []
  const from = scribe.node(step.from)
  const inputs = from.inputs.map((id) => scribe.node(id))
  const upstream: GivenTensor = {
    label: scribe.upstream(from),
    tensor: step.upstream,
    kind: 'gradient',
    node: from.name,
  }
  if (opNamed(from.op!).role === 'loss')
    return partsBeside(scribe.tape, from).map((node) => valueGiven(scribe, node))
  if (blockOf(scribe.tape, from))
    return scribe.trace.steps.slice(question.first, question.last + 1).flatMap((one) => {
      if (one.kind !== 'backward') return []
      const block = scribe.node(one.from)
      const label = scribe.gradient(block)
      return [{ label, tensor: one.upstream, kind: 'gradient', node: block.name } as const]
    })
  const share = shareFormula(scribe.tape, from, step.input)
  const spoken = new Set(leavesOf(share))
  // What the share is made of, and the value that it might be taken for.
  const tempting = [...spoken].some((hole) => hole !== 'upstream')
  if (!tempting) return [upstream]
  const values = spoken.has('output') || inputs.length === 1 ? [from, ...inputs] : inputs
  return [upstream, ...values.map((node) => valueGiven(scribe, node))]
}

/** What the answer to a question can be worked out from. */
export function givenOf(
  trace: Trace,
  question: Question,
  now: number | null,
): readonly GivenTensor[] {
  const scribe = new Scribe(trace, now)
  const step = trace.steps[question.step]!
  const node = scribe.node(question.node)
  switch (step.kind) {
    case 'forward':
    case 'loss':
      return [...new Set(node.inputs)].map((id) => valueGiven(scribe, scribe.node(id)))
    case 'backward':
      return ofShare(scribe, question)
    case 'clip':
      return [
        { label: scribe.gradient(node), tensor: step.before, kind: 'gradient', node: node.name },
      ]
    case 'update': {
      const { gradient } = nodeKnownAt(trace, node.id, question.step)
      const own = { ...valueGiven(scribe, node), tensor: step.before }
      if (gradient === null) return [own]
      const [label, tensor] = [scribe.gradient(node), multiplyOut(gradient)]
      const grad = { label, tensor, kind: 'gradient', node: node.name } as const
      const optimizer = trace.update?.optimizer ?? 'sgd'
      const memory = memoryLabel(optimizer)
      if (memory === null) return [own, grad]
      return [
        own,
        grad,
        { label: memory, tensor: step.remembered, kind: 'memory', node: node.name },
      ]
    }
  }
}
