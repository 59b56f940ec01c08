import type { Work } from '../jobs/runToEnd.ts'
import { memoPausing, type PausingMemo } from './memo.ts'
import { isZero, plus, type Tensor } from './tensor.ts'

/**
 * A gradient kept as its factors: left·rightᵀ + rest, with left (rows,k) and right (cols,k).
 * A weight matrix receives dy·xᵀ from every time step; its factors are two vectors where the
 * product may be megabytes, and each total shares all earlier ones.
 */
export interface Factors {
  readonly rows: number
  readonly cols: number
  readonly left: Tensor
  readonly right: Tensor
  readonly rest: Gradient | null
}

export type Gradient = Tensor | Factors

export const isFactors = (gradient: Gradient): gradient is Factors => 'left' in gradient

/** left·rightᵀ, kept as factors. */
export const outer = (left: Tensor, right: Tensor): Factors => ({
  rows: left.rows,
  cols: right.rows,
  left,
  right,
  rest: null,
})

/** total + share, as a new gradient: neither is written. */
export function accumulate(total: Gradient | null, share: Gradient): Gradient {
  if (total === null) return share
  if (isFactors(share) && share.rest === null) return { ...share, rest: total }
  return plus(multiplyOut(total), multiplyOut(share))
}

/** So many terms lie between two sums on the way that are remembered. */
const between = 32

// Looking at one gradient again and again is the rule: the picture asks at every frame.
const sums: PausingMemo<Factors, Tensor, number> = memoPausing(sumOfProducts)

/** The gradient as a tensor; factors are multiplied out, once. Sums in the order of arrival. */
export const multiplyOut = (gradient: Gradient): Tensor =>
  isFactors(gradient) ? sums.get(gradient) : gradient

/** The same, with a pause after each product. */
export function* multiplyingOut(gradient: Gradient): Work<Tensor> {
  return isFactors(gradient) ? yield* sums.prepare(gradient) : gradient
}

function* sumOfProducts(gradient: Factors): Work<Tensor> {
  const terms: Factors[] = []
  let rest: Gradient | null = gradient
  while (rest !== null && isFactors(rest) && !sums.known(rest)) {
    terms.push(rest)
    rest = rest.rest
  }
  const { rows, cols } = gradient
  const start = rest === null ? null : isFactors(rest) ? sums.known(rest)! : rest
  const data = start === null ? new Float64Array(rows * cols) : Float64Array.from(start.data)
  for (const [k, term] of terms.reverse().entries()) {
    addProduct(data, term.left, term.right)
    // A sum of many is known on the way, too, for those who look at fewer of them.
    if ((k + 1) % between === 0) sums.remember(term, { rows, cols, data: Float64Array.from(data) })
    yield data.length
  }
  return { rows, cols, data }
}

/**
 * data += left·rightᵀ. Columns of zeros, all but one under a one-hot input, are passed over, but for a
 * row that has overflowed: 0·∞ and 0·NaN are NaN.
 */
function addProduct(data: Float64Array, left: Tensor, right: Tensor): void {
  const cols = right.rows
  const all = Array.from({ length: cols }, (_, c) => c)
  for (let k = 0; k < left.cols; k++) {
    const touched: number[] = []
    for (let c = 0; c < cols; c++) if (right.data[c * right.cols + k] !== 0) touched.push(c)
    for (let r = 0; r < left.rows; r++) {
      const dy = left.data[r * left.cols + k]!
      for (const c of Number.isFinite(dy) ? touched : all)
        data[r * cols + c]! += dy * right.data[c * right.cols + k]!
    }
  }
}

/** Whether every entry is 0; of an outer product, without multiplying it out. */
export function isZeroGradient(gradient: Gradient): boolean {
  if (!isFactors(gradient)) return isZero(gradient)
  const none = isZero(gradient.left) || isZero(gradient.right)
  return none && (gradient.rest === null || isZeroGradient(gradient.rest))
}
