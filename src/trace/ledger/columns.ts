import {
  blockOf,
  isProduct,
  multiplyOut,
  type Node,
  opNamed,
  type Tape,
  type Tensor,
} from '../../engine/index.ts'

/** What several losses send to one node: a column each, (entries, width) row by row. */
export interface Columns {
  readonly width: number
  readonly data: Float64Array
}

/** Columns of zeros for a node. */
export const noColumns = ({ value }: Node, width: number): Columns => ({
  width,
  data: new Float64Array(value.data.length * width),
})

/** At least so many columns: those that are there, and zeros to their right. */
export function widened(node: Node, columns: Columns | undefined, width: number): Columns {
  if (columns && columns.width >= width) return columns
  const made = noColumns(node, width)
  if (columns) copied(0, columns, made, 0)
  return made
}

/** Adds what goes from `from` back to its input number k onto `into`, each column `shift` further right. */
export function sendBack(
  tape: Tape,
  from: Node,
  k: number,
  sent: Columns,
  into: Columns,
  shift: number,
): void {
  const op = opNamed(from.op!)
  const inputs = from.inputs.map((id) => tape.nodes[id]!.value)
  const block = blockOf(tape, from)
  if (op.local) scaled(op.local(k, from.value, inputs, from.attr), sent, into, shift)
  else if (block) copied(block.from * from.value.cols, sent, into, shift)
  else if (isProduct(tape, from) && k === 1 && inputs[1]!.cols === 1)
    transposedProduct(inputs[0]!, sent, into, shift)
  else oneByOne(from, k, inputs, sent, into, shift)
}

/** So many columns of `sent` have room in `into`. */
const taken = (sent: Columns, into: Columns, shift: number) =>
  Math.min(sent.width, into.width - shift)

/** Element by element: every column times the local derivative. */
function scaled({ data: local }: Tensor, sent: Columns, into: Columns, shift: number): void {
  const width = taken(sent, into, shift)
  for (let e = 0; e < local.length; e++) {
    const [a, b] = [e * sent.width, e * into.width + shift]
    for (let j = 0; j < width; j++) into.data[b + j]! += sent.data[a + j]! * local[e]!
  }
}

/** Rows of a block to the rows that they were cut from. */
function copied(first: number, sent: Columns, into: Columns, shift: number): void {
  const width = taken(sent, into, shift)
  for (let e = 0; e < sent.data.length / sent.width; e++) {
    const [a, b] = [e * sent.width, (first + e) * into.width + shift]
    for (let j = 0; j < width; j++) into.data[b + j]! += sent.data[a + j]!
  }
}

/** Wᵀ·dY, with W (rows,cols), dY (rows,width): four rows of W at a time, so that a sum is fetched once for four terms. */
function transposedProduct(W: Tensor, sent: Columns, into: Columns, shift: number): void {
  const { rows, cols, data: w } = W
  const { data: dy, width: step } = sent
  const { data: sum } = into
  const width = taken(sent, into, shift)
  const whole = rows - (rows % 4)
  for (let r = 0; r < whole; r += 4)
    for (let c = 0; c < cols; c++) {
      const at = r * cols + c
      const [w0, w1, w2, w3] = [w[at]!, w[at + cols]!, w[at + 2 * cols]!, w[at + 3 * cols]!]
      const [a, b] = [r * step, c * into.width + shift]
      for (let j = 0; j < width; j++)
        sum[b + j]! +=
          w0 * dy[a + j]! +
          w1 * dy[a + step + j]! +
          w2 * dy[a + 2 * step + j]! +
          w3 * dy[a + 3 * step + j]!
    }
  for (let r = whole; r < rows; r++)
    for (let c = 0; c < cols; c++) {
      const [a, b] = [r * step, c * into.width + shift]
      for (let j = 0; j < width; j++) sum[b + j]! += w[r * cols + c]! * dy[a + j]!
    }
}

/** Any other op sends each column by its own share. */
function oneByOne(
  from: Node,
  k: number,
  inputs: readonly Tensor[],
  sent: Columns,
  into: Columns,
  shift: number,
): void {
  const { rows, cols } = from.value
  for (let j = 0; j < taken(sent, into, shift); j++) {
    const dy = Float64Array.from({ length: rows * cols }, (_, e) => sent.data[e * sent.width + j]!)
    const op = opNamed(from.op!)
    const share = op.share({ rows, cols, data: dy }, k, from.value, inputs, from.attr)
    const { data } = multiplyOut(share)
    for (let e = 0; e < data.length; e++) into.data[e * into.width + shift + j]! += data[e]!
  }
}
