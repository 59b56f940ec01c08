import {
  backwardOrder,
  consumersOf,
  type Id,
  isProduct,
  type Node,
  parametersOf,
  passesOn,
  type Tape,
  type Tensor,
} from '../../engine/index.ts'
import { type Columns, noColumns, sendBack, widened } from './columns.ts'

/** What a parameter receives at one time step, separated by distance: column j comes from the loss j time steps later. */
interface Contribution {
  /** Of a weight the left factors, dy; of a bias its gradient itself. */
  readonly left: Columns
  /** Of a weight the right factor, x of W·x; null for what is no factor. */
  readonly right: Tensor | null
}

/** By parameter, in the order of arrival. */
export type Contributions = ReadonlyMap<Id, readonly Contribution[]>

/** The terms of the loss, one a time step. */
export const lossesOf = ({ nodes, loss }: Tape): readonly Node[] =>
  nodes[loss]!.inputs.map((id) => nodes[id]!).filter(({ time }) => time !== null)

function contributionOf(tape: Tape, from: Node, k: number, sent: Columns): Contribution {
  if (passesOn(tape, from, k)) return { left: sent, right: null }
  const other = isProduct(tape, from) && k === 0 ? tape.nodes[from.inputs[1]!]!.value : null
  if (other?.cols === 1) return { left: sent, right: other }
  const left = noColumns(tape.nodes[from.inputs[k]!]!, sent.width)
  sendBack(tape, from, k, sent, left, 0)
  return { left, right: null }
}

/** Whether a node gets what `from` gets and nothing else, so that the columns need no copy. */
const isPassedOn = (tape: Tape, from: Node, to: Id): boolean => {
  const input = from.inputs.indexOf(to)
  return (
    passesOn(tape, from, input) &&
    consumersOf(tape, to).length === 1 &&
    input === from.inputs.lastIndexOf(to)
  )
}

/**
 * One backward pass by the chain rule for all losses side by side: what loss L_s sends to a node of
 * time t is column s − t of that node's columns; what would be beyond `distance` columns is cut off.
 * Yields after every node, so that it can run in slices.
 */
export function* contributionsByDistance(
  tape: Tape,
  distance: number,
): Generator<null, Contributions> {
  const of = new Map<Id, Contribution[]>(parametersOf(tape).map(({ id }) => [id, []]))
  const columns = new Map<Id, Columns>()
  for (const { id } of lossesOf(tape)) columns.set(id, { width: 1, data: Float64Array.of(1) })
  for (const node of backwardOrder(tape)) {
    const sent = columns.get(node.id)
    if (!sent || node.time === null) continue // no loss of a time step depends on it
    columns.delete(node.id)
    for (const [k, id] of node.inputs.entries()) {
      const to = tape.nodes[id]!
      of.get(id)?.push(contributionOf(tape, node, k, sent))
      if (to.op === null || !to.differentiable || to.time === null) continue
      const shift = node.time - to.time
      if (shift >= distance) continue
      if (shift === 0 && isPassedOn(tape, node, id)) columns.set(id, sent)
      else {
        const into = widened(to, columns.get(id), Math.min(distance, sent.width + shift))
        sendBack(tape, node, k, sent, into, shift)
        columns.set(id, into)
      }
    }
    yield null
  }
  return of
}
