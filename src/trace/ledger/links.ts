import {
  blockOf,
  isProduct,
  memo,
  multiplyOut,
  type Node,
  opNamed,
  type Tape,
  type Tensor,
} from '../../engine/index.ts'

/** One entry of an input and one entry of what is made of it, with the derivative of the one by the other. */
type Visit = (output: number, derivative: number) => void

/** Calls back for every entry of a node's value that depends on entry `input`: ∂output/∂input, zeros left out. */
export type Links = (entry: number, visit: Visit) => void

/** How the entries of a node's value depend on those of its input number k, as local derivatives. */
export function linksOf(tape: Tape, node: Node, k: number): Links {
  const { nodes } = tape
  const op = opNamed(node.op!)
  const inputs = node.inputs.map((id) => nodes[id]!.value)
  if (op.local) return entryToEntry(op.local(k, node.value, inputs, node.attr))
  if (isProduct(tape, node)) return k === 0 ? leftFactor(inputs) : rightFactor(inputs)
  const block = blockOf(tape, node)
  if (block) {
    const first = block.from * node.value.cols
    const end = block.to * node.value.cols
    return (entry, visit) => {
      if (first <= entry && entry < end) visit(entry - first, 1)
    }
  }
  return byShares(node, k, inputs)
}

/** Element by element: an entry of the output depends on the same entry of the input. */
const entryToEntry =
  (local: Tensor): Links =>
  (entry, visit) => {
    if (local.data[entry] !== 0) visit(entry, local.data[entry]!)
  }

/** A·B by A[r,q]: row r of the product, times B[q,c]. */
const leftFactor =
  ([a, b]: readonly Tensor[]): Links =>
  (entry, visit) => {
    const [r, q] = [Math.floor(entry / a!.cols), entry % a!.cols]
    for (let c = 0; c < b!.cols; c++) {
      const derivative = b!.data[q * b!.cols + c]!
      if (derivative !== 0) visit(r * b!.cols + c, derivative)
    }
  }

/** The numbers column by column: a weight is read so at every time step. */
const byColumns = memo(({ rows, cols, data }: Tensor): Float64Array => {
  const made = new Float64Array(rows * cols)
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < cols; c++) made[c * rows + r] = data[r * cols + c]!
  return made
})

/** A·B by B[q,c]: column c of the product, times A[r,q]. */
function rightFactor([a, b]: readonly Tensor[]): Links {
  const columns = byColumns(a!)
  const [rows, cols] = [a!.rows, b!.cols]
  return (entry, visit) => {
    const [q, c] = [Math.floor(entry / cols), entry % cols]
    for (let r = 0; r < rows; r++) {
      const derivative = columns[q * rows + r]!
      if (derivative !== 0) visit(r * cols + c, derivative)
    }
  }
}

/** Any other op says it itself: what a single 1 that comes back to it sends on is a row of its Jacobian. */
function byShares(node: Node, k: number, inputs: readonly Tensor[]): Links {
  const { rows, cols } = node.value
  const jacobian = Array.from({ length: rows * cols }, (_, output) => {
    const data = new Float64Array(rows * cols)
    data[output] = 1
    const share = opNamed(node.op!).share({ rows, cols, data }, k, node.value, inputs, node.attr)
    return multiplyOut(share)
  })
  return (entry, visit) => {
    for (const [output, row] of jacobian.entries())
      if (row.data[entry] !== 0) visit(output, row.data[entry]!)
  }
}
