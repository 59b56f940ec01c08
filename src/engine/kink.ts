import { nudged } from './check.ts'
import { replayed } from './replay.ts'
import type { Id, Tape } from './tape.ts'

/**
 * Whether a relu is on one side of its kink with the entry at value + ε and on the other at value − ε.
 * There the loss has no one slope, and a central difference lies between the two.
 */
export function crossesKink(tape: Tape, node: Id, entry: number, epsilon: number): boolean {
  const bends = tape.nodes.filter(({ op }) => op === 'relu')
  if (bends.length === 0) return false
  const { value } = tape.nodes[node]!
  const [above, below] = [epsilon, -epsilon].map((nudge) =>
    replayed(tape, new Map([[node, nudged(value, entry, nudge)]])),
  )
  return bends.some(({ inputs: [into] }) => {
    const [up, down] = [above!.get(into!)?.data, below!.get(into!)?.data]
    return up !== undefined && Array.from(up).some((x, k) => x > 0 !== down![k]! > 0)
  })
}
