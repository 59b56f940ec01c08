import { type Id, isProduct, parametersOf, type Tape } from '../../engine/index.ts'
import type { Trace } from '../trace.ts'
import { type CheckSite, goldenOrder, sitesOf } from './sites.ts'

/** The checks of one trace in order: sites inside the time steps, then the entries of the parameters. */
interface Plan {
  readonly nodes: readonly Id[]
  readonly sites: readonly CheckSite[]
  readonly total: number
}

/** Numbers in a node's value. */
export const entriesOf = ({ nodes }: Tape, id: Id): number => nodes[id]!.value.data.length

/** For one node; for null, all parameters and what happens inside the time steps. */
export function planOf(trace: Trace, node: Id | null): Plan {
  const nodes = node === null ? parametersOf(trace.tape).map(({ id }) => id) : [node]
  const sites = node === null ? sitesOf(trace) : []
  const inside = sites.reduce((sum, { entries }) => sum + entries, 0)
  const outside = nodes.reduce((sum, id) => sum + entriesOf(trace.tape, id), 0)
  return { nodes, sites, total: inside + outside }
}

/** Multiplications that an examination of everything takes, roughly; each node adds a constant. */
export function workOf(trace: Trace): number {
  const products = trace.tape.nodes.reduce(
    (sum, node) =>
      sum + 100 + (isProduct(trace.tape, node) ? entriesOf(trace.tape, node.inputs[0]!) : 0),
    0,
  )
  return 2 * planOf(trace, null).total * products
}

/** Those entries of a site that are looked at, spread over it. */
export function* someEntries(tape: Tape, { node, entries }: CheckSite): Generator<number> {
  let left = entries
  for (const entry of goldenOrder(entriesOf(tape, node))) {
    if (left-- === 0) return
    yield entry
  }
}

/** All entries of all nodes, spread over them. */
export function* everyEntry(tape: Tape, nodes: readonly Id[]) {
  const sizes = nodes.map((id) => entriesOf(tape, id))
  for (const k of goldenOrder(sizes.reduce((sum, size) => sum + size, 0))) {
    let [n, entry] = [0, k]
    while (entry >= sizes[n]!) entry -= sizes[n++]!
    yield { node: nodes[n]!, entry }
  }
}
