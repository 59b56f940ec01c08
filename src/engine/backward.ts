import { accumulate, type Gradient, multiplyOut } from './gradient.ts'
import { opNamed } from './ops/index.ts'
import type { Id, Node, Tape } from './tape.ts'
import { filled, type Tensor } from './tensor.ts'

/** One gradient arriving at one input of one node. */
export interface Pull {
  /** The operation that sends it. */
  readonly from: Id
  /** The node that receives it, which is input number `input` of `from`. */
  readonly to: Id
  readonly input: number
  /** dL/d(from), all its terms in. */
  readonly upstream: Tensor
  /** What arrives. */
  readonly share: Gradient
  /** dL/d(to) so far, this share included. */
  readonly total: Gradient
}

/** How shares are made and added: the chain rule, or one of the classic mistakes in it. */
export interface Rule {
  /** The share that arrives; null when it is lost on the way. */
  readonly share: (
    honest: () => Gradient,
    from: Node,
    input: number,
    upstream: Tensor,
    tape: Tape,
  ) => Gradient | null
  readonly total: (before: Gradient | null, share: Gradient, to: Node) => Gradient
}

export const chainRule: Rule = { share: (honest) => honest(), total: accumulate }

/** Operations in the order in which they send gradients: stages upwards, each stage from left to right. */
export function backwardOrder(tape: Tape): readonly Node[] {
  return tape.nodes
    .filter((node) => node.op !== null && node.differentiable && node.id <= tape.loss)
    .sort((a, b) => b.stage - a.stage || a.id - b.id)
}

/** The backward pass, one arrival after another. Reads the tape upwards; no graph is searched. */
export function* pulls(tape: Tape, rule: Rule = chainRule): Generator<Pull> {
  const totals = new Map<Id, Gradient>([[tape.loss, filled(1, 1, 1)]])
  for (const node of backwardOrder(tape)) {
    const gradient = totals.get(node.id)
    if (gradient === undefined) continue // the loss does not depend on it
    const upstream = multiplyOut(gradient)
    const op = opNamed(node.op!)
    const inputs = node.inputs.map((id) => tape.nodes[id]!.value)
    for (const [input, to] of node.inputs.entries()) {
      const target = tape.nodes[to]!
      if (!target.differentiable) continue
      const honest = () => op.share(upstream, input, node.value, inputs, node.attr)
      const share = rule.share(honest, node, input, upstream, tape)
      if (share === null) continue
      const total = rule.total(totals.get(to) ?? null, share, target)
      totals.set(to, total)
      yield { from: node.id, to, input, upstream, share, total }
    }
  }
}

/** dL/d(node) for every node that the gradient reaches. */
export function backward(tape: Tape, rule: Rule = chainRule): ReadonlyMap<Id, Tensor> {
  const totals = new Map<Id, Gradient>([[tape.loss, filled(1, 1, 1)]])
  for (const { to, total } of pulls(tape, rule)) totals.set(to, total)
  return new Map([...totals].map(([id, total]) => [id, multiplyOut(total)]))
}
