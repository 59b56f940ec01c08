import { type Node, opNamed, type Tape } from '../../engine/index.ts'
import type { Hop } from '../../trace/index.ts'

/** Most waypoints that are named, half of them at each end of a path. */
const named = 8

/** Whether a node has a letter of its own in the equations: loss, logits, states, gates; not products and sums. */
const isLettered = ({ symbol, gate, op }: Node): boolean =>
  ['L', 'y', 'h', 'c'].includes(symbol) ||
  (gate !== null && op !== null && opNamed(op).role === 'scale')

/** The named nodes on a path, and its end; a number stands for so many that are left out. */
export function waypointsOf({ nodes }: Tape, hops: readonly Hop[]): readonly (Hop | number)[] {
  const main = hops.filter(({ node }, k) => k === hops.length - 1 || isLettered(nodes[node]!))
  if (main.length <= named) return main
  const half = named / 2
  return [...main.slice(0, half), main.length - named, ...main.slice(-half)]
}
