import { consumersOf, type Id, type Node, type Tape } from '../engine/index.ts'

/** Where a node stands, counted from the left and from the top. */
interface Place {
  readonly column: number
  readonly row: number
}

/** The column of each node: right of all its inputs, and as near to its first consumer as that allows. */
function columnsOf(tape: Tape): readonly number[] {
  const columns: number[] = []
  for (const { inputs } of tape.nodes)
    columns.push(inputs.reduce((column, id) => Math.max(column, columns[id]! + 1), 0))
  for (const { id } of tape.nodes.toReversed()) {
    const consumers = consumersOf(tape, id)
    if (consumers.length > 0)
      columns[id] = Math.min(...consumers.map((node) => columns[node.id]!)) - 1
  }
  return columns
}

/** The middle of some rows; 0 of none. */
const middle = (rows: readonly number[]): number =>
  rows.length === 0 ? 0 : rows.reduce((sum, row) => sum + row, 0) / rows.length

/**
 * A tape in columns and rows. A node has its row to itself up to its last consumer, so that its
 * wires run level over free ground and bend only right before they arrive. It takes the free row
 * that is nearest to its inputs.
 */
export function gridOf(tape: Tape): ReadonlyMap<Id, Place> {
  const columns = columnsOf(tape)
  /** The last column in which each row is taken. */
  const takenTo: number[] = []
  const grid = new Map<Id, Place>()
  const inOrder = tape.nodes.toSorted((a, b) => columns[a.id]! - columns[b.id]! || a.id - b.id)
  const rowFor = (node: Node, column: number): number => {
    const wanted = middle(node.inputs.map((id) => grid.get(id)!.row))
    let best = takenTo.length
    for (const [row, to] of takenTo.entries())
      if (
        to < column &&
        (best === takenTo.length || Math.abs(row - wanted) < Math.abs(best - wanted))
      )
        best = row
    return best
  }
  for (const node of inOrder) {
    const column = columns[node.id]!
    const row = rowFor(node, column)
    const last = Math.max(...consumersOf(tape, node.id).map(({ id }) => columns[id]! - 1), column)
    takenTo[row] = last
    grid.set(node.id, { column, row })
  }
  return grid
}
