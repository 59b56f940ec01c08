import type { Id, Node } from '../../engine/index.ts'
import type { Moment, Subject } from '../../scene/index.ts'

/** The nodes that the current move is about: those that receive a gradient in it, in order, else the one that acts. */
export function receiversOf(
  { trace }: Subject,
  { first, last, kind, actor }: Moment,
): readonly Node[] {
  if (kind !== 'backward') return [actor]
  const ids = new Set<Id>()
  for (let n = first; n <= last; n++) {
    const step = trace.steps[n]!
    if (step.kind === 'backward') ids.add(step.to)
  }
  return [...ids].map((id) => trace.tape.nodes[id]!)
}
