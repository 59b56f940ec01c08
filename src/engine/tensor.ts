/** Numbers that may be read and not written. A Float64Array is one. */
export interface Numbers extends Iterable<number> {
  readonly length: number
  readonly [index: number]: number
}

/** A matrix of float64, row-major, never written after it is made. A vector is a column (n×1), a scalar 1×1. */
export interface Tensor {
  readonly rows: number
  readonly cols: number
  readonly data: Numbers
}

export type Shape = readonly [rows: number, cols: number]

/** rows×cols from row-major numbers, copied. Throws when their count is not rows·cols. */
export function tensor(rows: number, cols: number, data: Iterable<number>): Tensor {
  const copy = Float64Array.from(data)
  if (copy.length !== rows * cols)
    throw new Error(`a ${rows}×${cols} tensor takes ${rows * cols} numbers, got ${copy.length}`)
  return { rows, cols, data: copy }
}

/** rows×cols, each entry made by its row and column. */
export function generate(rows: number, cols: number, at: (row: number, col: number) => number) {
  const data = new Float64Array(rows * cols)
  for (let r = 0; r < rows; r++) for (let c = 0; c < cols; c++) data[r * cols + c] = at(r, c)
  return { rows, cols, data } satisfies Tensor
}

export const column = (values: readonly number[]): Tensor => tensor(values.length, 1, values)
export const filled = (rows: number, cols: number, value: number): Tensor => ({
  rows,
  cols,
  data: new Float64Array(rows * cols).fill(value),
})
export const scalar = (value: number): Tensor => filled(1, 1, value)
export const zeros = (rows: number, cols: number): Tensor => filled(rows, cols, 0)

/** n×1, one at `index` and zero elsewhere. */
export const oneHot = (n: number, index: number): Tensor =>
  generate(n, 1, (row) => (row === index ? 1 : 0))

/** Rows of equal length, as they are written in JSON. */
export const fromRows = (rows: readonly (readonly number[])[]): Tensor =>
  tensor(rows.length, rows[0]?.length ?? 0, rows.flat())

export const toRows = (x: Tensor): number[][] =>
  Array.from({ length: x.rows }, (_, r) =>
    Array.from({ length: x.cols }, (_, c) => x.data[r * x.cols + c]!),
  )

/** Whether every element is a number, and none is ±∞. */
export function isFiniteTensor({ data }: Tensor): boolean {
  for (const value of data) if (!Number.isFinite(value)) return false
  return true
}

export const shapeOf = (x: Tensor): Shape => [x.rows, x.cols]
export const sameShape = (a: Shape, b: Shape): boolean => a[0] === b[0] && a[1] === b[1]
export const showShape = ([rows, cols]: Shape): string => `${rows}×${cols}`

/** Element by element. */
export function map(x: Tensor, f: (value: number) => number): Tensor {
  const data = new Float64Array(x.data.length)
  for (let k = 0; k < data.length; k++) data[k] = f(x.data[k]!)
  return { rows: x.rows, cols: x.cols, data }
}

/** Element by element over two tensors of one shape. */
export function zip(a: Tensor, b: Tensor, f: (a: number, b: number) => number): Tensor {
  const data = new Float64Array(a.data.length)
  for (let k = 0; k < data.length; k++) data[k] = f(a.data[k]!, b.data[k]!)
  return { rows: a.rows, cols: a.cols, data }
}

export const plus = (a: Tensor, b: Tensor): Tensor => zip(a, b, (x, y) => x + y)

/** A·B: (r,k)·(k,c) → (r,c). */
export function product(a: Tensor, b: Tensor): Tensor {
  const data = new Float64Array(a.rows * b.cols)
  for (let r = 0; r < a.rows; r++)
    for (let k = 0; k < a.cols; k++) {
      const left = a.data[r * a.cols + k]!
      for (let c = 0; c < b.cols; c++) data[r * b.cols + c]! += left * b.data[k * b.cols + c]!
    }
  return { rows: a.rows, cols: b.cols, data }
}

/** Aᵀ·B without making Aᵀ: (k,r)ᵀ·(k,c) → (r,c). */
export function transposedProduct(a: Tensor, b: Tensor): Tensor {
  const data = new Float64Array(a.cols * b.cols)
  for (let k = 0; k < a.rows; k++)
    for (let r = 0; r < a.cols; r++) {
      const left = a.data[k * a.cols + r]!
      for (let c = 0; c < b.cols; c++) data[r * b.cols + c]! += left * b.data[k * b.cols + c]!
    }
  return { rows: a.cols, cols: b.cols, data }
}

export const transposed = ({ rows, cols, data }: Tensor): Tensor =>
  generate(cols, rows, (r, c) => data[c * cols + r]!)

/** Every entry of a tensor like another one is that of a 1×1; what is not 1×1 stays. */
export const spreadOver = (one: Tensor, { rows, cols, data }: Tensor): Tensor =>
  one.data.length === 1 && data.length > 1 ? filled(rows, cols, one.data[0]!) : one

/** Rows from..to, `to` not included. */
export const sliceRows = (x: Tensor, from: number, to: number): Tensor =>
  generate(to - from, x.cols, (row, col) => x.data[(from + row) * x.cols + col]!)

/** One above the other. */
export const stackRows = (parts: readonly Tensor[]): Tensor =>
  tensor(
    parts.reduce((rows, part) => rows + part.rows, 0),
    parts[0]?.cols ?? 0,
    parts.flatMap((part) => [...part.data]),
  )

/** Whether every entry is 0. */
export function isZero({ data }: Tensor): boolean {
  for (const number of data) if (number !== 0) return false
  return true
}
