import { consumersOf, isCost, isPartOf, type Node } from '../engine/index.ts'
import { arrivalsOf } from './known.ts'
import type { Trace } from './trace.ts'

/**
 * The logits, for probabilities that stand beside a loss made straight of the same logits: softmax
 * and −ln are differentiated together there, so the gradient goes to the logits and the
 * probabilities get none of their own. Null for every other node.
 */
export function logitsBesideLoss(trace: Trace, node: Node): Node | null {
  const [logits] = node.inputs
  if (logits === undefined || arrivalsOf(trace, node.id).length > 0) return null
  const costs = consumersOf(trace.tape, logits).filter(isCost)
  return costs.some((cost) => isPartOf(trace.tape, node, cost)) ? trace.tape.nodes[logits]! : null
}
