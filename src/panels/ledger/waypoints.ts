import { type Node, opNamed, type Tape } from '../../engine/index.ts'
import type { Hop } from '../../trace/index.ts'

/** So many places of a way are named, half of them at each end. */
const named = 8

/** What has a letter of its own in the equations: loss, logits, states, gates; not the products and sums in between. */
const isLettered = ({ symbol, gate, op }: Node): boolean =>
  ['L', 'y', 'h', 'c'].includes(symbol) ||
  (gate !== null && op !== null && opNamed(op).role === 'scale')

/** The main places on a path, and its end; a number stands for so many that are left out in between. */
export function waypointsOf({ nodes }: Tape, hops: readonly Hop[]): readonly (Hop | number)[] {
  const main = hops.filter(({ node }, k) => k === hops.length - 1 || isLettered(nodes[node]!))
  if (main.length <= named) return main
  const half = named / 2
  return [...main.slice(0, half), main.length - named, ...main.slice(-half)]
}
