import type { Node } from '../engine/index.ts'
import { actorOf, type Chapter, type Trace } from '../trace/index.ts'

/** The nodes that act in a move, each once, in order. */
export function actorsOf(trace: Trace, { first, last }: Chapter): readonly Node[] {
  const actors = new Set<Node>()
  for (let step = first; step <= last; step++) actors.add(actorOf(trace, step))
  return [...actors]
}
