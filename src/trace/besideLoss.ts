import { consumersOf, type Node } from '../engine/index.ts'
import { arrivalsOf } from './known.ts'
import type { Trace } from './trace.ts'

/**
 * The logits, for a softmax that stands beside a loss made straight of the same logits: softmax and
 * −ln are differentiated together there, so the gradient goes to the logits and the probabilities
 * get none of their own. Null for every other node.
 */
export function logitsBesideLoss(trace: Trace, { id, op, inputs }: Node): Node | null {
  const [logits] = inputs
  if (op !== 'softmax' || logits === undefined || arrivalsOf(trace, id).length > 0) return null
  const costs = consumersOf(trace.tape, logits).filter((one) => one.op === 'softmaxCrossEntropy')
  return costs.length > 0 ? trace.tape.nodes[logits]! : null
}
