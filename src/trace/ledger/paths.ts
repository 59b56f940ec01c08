import { consumersOf, type Id } from '../../engine/index.ts'
import type { Trace } from '../trace.ts'
import { Heap } from './heap.ts'
import { ledgerOf } from './ledger.ts'
import { pathBoundsOf } from './pathBounds.ts'

/** One entry of a node on a path, with the local derivative from the hop before; 1 at the loss. */
export interface Hop {
  readonly node: Id
  /** Row-major position of the entry. */
  readonly entry: number
  readonly factor: number
}

/** A path of the gradient from the loss to an entry, and its contribution. */
export interface Path {
  /** From the loss to the entry. */
  readonly hops: readonly Hop[]
  /** The factors of all hops, multiplied. */
  readonly product: number
}

/** A number of a gradient as the sum over paths. */
export interface Origin {
  /** The number, as far as its terms have arrived, before any clipping. */
  readonly total: number
  /** The largest, by the size of their products, largest first. */
  readonly paths: readonly Path[]
  /** All paths whose product is not zero, shown or not. */
  readonly count: number
  /** What all other paths bring together: the total without the paths above. */
  readonly rest: number
}

/** A path that has been followed from the entry some way towards the loss. */
interface PartialPath {
  readonly node: Id
  readonly entry: number
  /** Of all links so far. */
  readonly product: number
  /** The link that leads from here to the part before. */
  readonly factor: number
  readonly before: PartialPath | null
}

/** Largest number of partial paths: beyond it the search ends with the paths found so far. */
const limit = 400_000

/**
 * The `most` largest paths from the loss to one entry of a node, through the terms that have arrived
 * once step number `now` is done. Best-first search: a partial path is ranked by its product times the
 * strongest continuation to the loss, which is known exactly, so that paths come out in order. Only for a trace without mistakes: they break the chain rule that is followed here.
 */
export function originOf(trace: Trace, node: Id, entry: number, now: number, most = 12): Origin {
  const { tape } = trace
  const { strongest, count, links } = pathBoundsOf(tape)
  const { lines, sum } = ledgerOf(trace, node, now)
  const arrived = new Set(lines.flatMap((line) => (line.arrived ? [line.from] : [])))
  const open = new Heap<PartialPath>()
  let ways = 0

  const follow = (part: PartialPath, isStart: boolean) => {
    for (const consumer of consumersOf(tape, part.node)) {
      const strengths = strongest.get(consumer.id)
      if (!strengths || (isStart && !arrived.has(consumer.id))) continue
      for (const [k, id] of consumer.inputs.entries()) {
        if (id !== part.node) continue
        links(consumer.id, k)(part.entry, (output, factor) => {
          const product = part.product * factor
          const rank = Math.abs(product) * strengths[output]!
          if (!(rank > 0)) return
          if (isStart) ways += count.get(consumer.id)![output]!
          open.push({ node: consumer.id, entry: output, product, factor, before: part }, rank)
        })
      }
    }
  }

  const start: PartialPath = { node, entry, product: 1, factor: 1, before: null }
  if (node !== tape.loss) follow(start, true)
  else if (sum) {
    ways = 1
    open.push(start, 1)
  }
  const paths: Path[] = []
  while (paths.length < most && open.size < limit) {
    const part = open.pop()
    if (!part) break
    if (part.node === tape.loss) paths.push(finished(part))
    else follow(part, false)
  }
  const total = sum?.data[entry] ?? 0
  const shown = paths.reduce((all, { product }) => all + product, 0)
  return { total, paths, count: ways, rest: paths.length === ways ? 0 : total - shown }
}

/** A partial path that has reached the loss, read from there. */
function finished(part: PartialPath): Path {
  const hops: Hop[] = [{ node: part.node, entry: part.entry, factor: 1 }]
  for (let at = part; at.before !== null; at = at.before)
    hops.push({ node: at.before.node, entry: at.before.entry, factor: at.factor })
  return { hops, product: part.product }
}
