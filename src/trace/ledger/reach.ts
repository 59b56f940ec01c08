import { backwardOrder, type Id, type Tape } from '../../engine/index.ts'
import { type Links, linksOf } from './links.ts'

/** What is known of all paths between the loss and each entry of each node, without walking them. */
export interface Reach {
  /** The largest |product| of local derivatives along a path, by node and entry. */
  readonly strongest: ReadonlyMap<Id, Float64Array>
  /** How many paths there are whose product is not zero; Infinity beyond what a float64 holds. */
  readonly count: ReadonlyMap<Id, Float64Array>
  /** The links of a node to its input number k. */
  readonly links: (node: Id, k: number) => Links
}

const made = new WeakMap<Tape, Reach>()

/** Goes through the tape once from the loss downwards, as a backward pass that takes the larger instead of the sum. */
export function reachOf(tape: Tape): Reach {
  const known = made.get(tape)
  if (known) return known
  const strongest = new Map<Id, Float64Array>([[tape.loss, Float64Array.of(1)]])
  const count = new Map<Id, Float64Array>([[tape.loss, Float64Array.of(1)]])
  const linked = new Map<string, Links>()
  const links = (node: Id, k: number) => {
    const key = `${node} ${k}`
    const own = linked.get(key) ?? linksOf(tape, tape.nodes[node]!, k)
    linked.set(key, own)
    return own
  }
  for (const node of backwardOrder(tape)) {
    const strengths = strongest.get(node.id)
    if (!strengths) continue // the loss does not depend on it
    const counts = count.get(node.id)!
    for (const [k, id] of node.inputs.entries()) {
      const { differentiable, value } = tape.nodes[id]!
      if (!differentiable) continue
      const best = strongest.get(id) ?? new Float64Array(value.data.length)
      const ways = count.get(id) ?? new Float64Array(value.data.length)
      const visit = links(node.id, k)
      for (let entry = 0; entry < best.length; entry++)
        visit(entry, (output, derivative) => {
          const size = Math.abs(derivative) * strengths[output]!
          if (size > best[entry]!) best[entry] = size
          if (size > 0) ways[entry]! += counts[output]!
        })
      strongest.set(id, best)
      count.set(id, ways)
    }
  }
  const reach = { strongest, count, links }
  made.set(tape, reach)
  return reach
}
