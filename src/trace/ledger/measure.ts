import { type Gradient, isFactors, memo, multiplyOut, type Tensor } from '../../engine/index.ts'

/** ⟨a, b⟩: entry times entry, added up. Factors are not multiplied out for it: leftᵀ·b·right. */
function inner(a: Gradient, b: Tensor): number {
  let sum = 0
  if (!isFactors(a)) {
    for (let k = 0; k < b.data.length; k++) sum += a.data[k]! * b.data[k]!
    return sum
  }
  const { left, right, rest } = a
  for (let k = 0; k < left.cols; k++) {
    const touched: number[] = [] // one column of all under a one-hot input
    for (let c = 0; c < right.rows; c++) if (right.data[c * right.cols + k] !== 0) touched.push(c)
    for (let r = 0; r < left.rows; r++) {
      let row = 0
      for (const c of touched) row += b.data[r * b.cols + c]! * right.data[c * right.cols + k]!
      sum += left.data[r * left.cols + k]! * row
    }
  }
  return rest === null ? sum : sum + inner(rest, b)
}

/** A tensor as `unit`·`scale`, the largest entry of the unit from 1 to 2, and the unit's ⟨unit, unit⟩. */
interface Scaled {
  readonly unit: Tensor
  readonly scale: number
  readonly square: number
}

/**
 * Squares of 1e200 overflow and those of 1e−200 vanish, so a tensor is first divided by a power of
 * two, which rounds nothing. Zeros and tensors that are not finite stay as they are.
 */
const scaled = memo((a: Tensor): Scaled => {
  let size = 0
  for (const value of a.data) size = Math.max(size, Math.abs(value))
  const scale =
    size > 0 && Number.isFinite(size) ? 2 ** Math.min(1023, Math.floor(Math.log2(size))) : 1
  const unit = scale === 1 ? a : { ...a, data: Float64Array.from(a.data, (x) => x / scale) }
  return { unit, scale, square: inner(unit, unit) }
})

/** The Euclidean (for a matrix: Frobenius) norm. */
export function norm(a: Gradient): number {
  if (isFactors(a) && a.rest === null && a.left.cols === 1) return norm(a.left) * norm(a.right)
  const { scale, square } = scaled(multiplyOut(a))
  return Math.sqrt(square) * scale
}

/**
 * How much of a sum one of its terms makes up: ⟨term, sum⟩ / ⟨sum, sum⟩, the length of its
 * projection on the sum as a part of the length of the sum. The shares of all terms add up to 1;
 * a term that points against the sum has a negative one. Null where the sum is zero.
 */
export function shareOf(term: Gradient, sum: Tensor): number | null {
  const { unit, scale, square } = scaled(sum)
  return square === 0 ? null : inner(term, unit) / scale / square
}

/** A gradient with some of its terms left out, compared with the whole. */
export interface Retained {
  /** ‖kept‖ and ‖whole‖. */
  readonly norm: number
  readonly whole: number
  /** How much smaller the norm is: 1 − ‖kept‖ / ‖whole‖; below 0 where it grew. Null where the whole is zero. */
  readonly lost: number | null
  /** Of the angle between the two; null where one of them is zero. */
  readonly cosine: number | null
}

/** Differences below this are rounding: the same terms summed in another order. */
const rounding = 1e-12

/** Compares a part of a gradient with the whole. */
export function retainedOf(kept: Tensor, whole: Tensor): Retained {
  const [a, b] = [norm(kept), norm(whole)]
  const lost = 1 - a / b
  const [one, other] = [scaled(kept), scaled(whole)]
  const cosine = inner(one.unit, other.unit) / Math.sqrt(one.square * other.square)
  return {
    norm: a,
    whole: b,
    lost: b === 0 ? null : Math.abs(lost) < rounding ? 0 : lost,
    cosine:
      a === 0 || b === 0 ? null : Math.abs(cosine) > 1 - rounding ? Math.sign(cosine) : cosine,
  }
}
