import type { Tape } from '../../../engine/index.ts'
import type { Hop } from '../../../trace/index.ts'

/** So many places of a way are named, half of them at each end. */
const named = 6

/**
 * The main places on a path: the loss of a time step, where the way crosses from one time step to the
 * one before, and its end; a number for so many that are left out in between.
 */
export function stationsOf({ nodes }: Tape, hops: readonly Hop[]): readonly (Hop | number)[] {
  const main = hops.filter(({ node: id }, k) => {
    const node = nodes[id]!
    const sender = k === 0 ? undefined : nodes[hops[k - 1]!.node]!
    const crosses =
      sender !== undefined && node.time !== null && sender.time !== null && node.time < sender.time
    return k === hops.length - 1 || node.symbol === 'L' || crosses
  })
  if (main.length <= named) return main
  const half = named / 2
  return [...main.slice(0, half), main.length - named, ...main.slice(-half)]
}
