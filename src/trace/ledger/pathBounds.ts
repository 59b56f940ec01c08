import {
  backwardOrder,
  type Id,
  isProduct,
  memoPausing,
  type Numbers,
  type Tape,
} from '../../engine/index.ts'
import { type Links, linksOf } from './links.ts'

/** Bounds on all paths between the loss and each entry of each node, found without enumerating them. */
export interface PathBounds {
  /** The largest |product| of local derivatives along a path, by node (leaves left out) and entry. */
  readonly strongest: ReadonlyMap<Id, Float64Array>
  /** How many paths there are whose product is not zero; Infinity beyond what a float64 holds. */
  readonly count: ReadonlyMap<Id, Float64Array>
  /** The links of a node to its input number k. */
  readonly links: (node: Id, k: number) => Links
}

/** How many links there are between the entries of a tape, roughly: those through its weights. */
export const linkCount = (tape: Tape): number =>
  tape.nodes.reduce(
    (sum, node) =>
      sum + (isProduct(tape, node) ? tape.nodes[node.inputs[0]!]!.value.data.length : 0),
    0,
  )

/** From W·x down to the column x. Row by row, as the weights lie in memory: nearly all links are here. */
function throughWeights(
  weights: Numbers,
  strengths: Float64Array,
  counts: Float64Array,
  best: Float64Array,
  ways: Float64Array,
): void {
  const cols = best.length
  for (const [r, strength] of strengths.entries()) {
    const [row, ahead] = [r * cols, counts[r]!]
    for (let c = 0; c < cols; c++) {
      const size = Math.abs(weights[row + c]!) * strength
      if (size > best[c]!) best[c] = size
      if (size > 0) ways[c]! += ahead
    }
  }
}

/**
 * One pass from the loss backwards that takes the maximum where a backward pass takes the sum. Yields
 * after every node, so that it can run in slices.
 */
function* findPathBounds(tape: Tape): Generator<null, PathBounds> {
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
      const { op, differentiable, value } = tape.nodes[id]!
      // A leaf is where paths end: none goes through it.
      if (op === null || !differentiable) continue
      const best = strongest.get(id) ?? new Float64Array(value.data.length)
      const ways = count.get(id) ?? new Float64Array(value.data.length)
      if (isProduct(tape, node) && k === 1 && value.cols === 1) {
        const { data: weights } = tape.nodes[node.inputs[0]!]!.value
        throughWeights(weights, strengths, counts, best, ways)
      } else {
        const visit = links(node.id, k)
        for (let entry = 0; entry < best.length; entry++)
          visit(entry, (output, derivative) => {
            const size = Math.abs(derivative) * strengths[output]!
            if (size > best[entry]!) best[entry] = size
            if (size > 0) ways[entry]! += counts[output]!
          })
      }
      strongest.set(id, best)
      count.set(id, ways)
    }
    yield null
  }
  return { strongest, count, links }
}

const bounds = memoPausing(findPathBounds)

/** Whether the bounds of a tape have been computed. */
export const arePathBoundsKnown = (tape: Tape): boolean => bounds.known(tape) !== undefined

/** The bounds of a tape's paths; computed the first time. */
export const pathBoundsOf = (tape: Tape): PathBounds => bounds.get(tape)

/** The same in slices. */
export const preparePathBounds = (tape: Tape): Generator<null, PathBounds> => bounds.prepare(tape)
