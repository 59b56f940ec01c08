import type { Node } from '../engine/index.ts'
import { logitsBesideLoss } from './besideLoss.ts'
import { arrivalsOf, backwardEnd } from './known.ts'
import { honestOf } from './mistakes/honest.ts'
import { wrongAt } from './mistakes/wrong.ts'
import type { Trace } from './trace.ts'

/**
 * Why no gradient ever arrives at a node: none is wanted (data, given states); it goes straight to
 * the logits; the loss does not depend on the node, as on y without a target; a mistake loses it.
 */
export type Absence = 'not wanted' | 'beside loss' | 'no effect' | 'lost'

/** Why no gradient ever arrives at a node; null where one does. */
export function absenceOf(trace: Trace, node: Node): Absence | null {
  if (arrivalsOf(trace, node.id).length > 0) return null
  if (logitsBesideLoss(trace, node)) return 'beside loss'
  if (!node.differentiable) return 'not wanted'
  return arrivalsOf(honestOf(trace), node.id).length > 0 ? 'lost' : 'no effect'
}

/** The same as it is known once a step is done: what a mistake loses is missed only from where it was due. */
export function absenceAt(trace: Trace, node: Node, step: number): Absence | 'not reached' | null {
  const absence = absenceOf(trace, node)
  const missed = () => step >= backwardEnd(trace) || wrongAt(trace, node.id, step)
  return absence === 'lost' && !missed() ? 'not reached' : absence
}
