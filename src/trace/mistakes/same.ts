import {
  type Factors,
  type Gradient,
  isFactors,
  multiplyOut,
  type Numbers,
  type Tensor,
} from '../../engine/index.ts'

const sameNumber = (a: number, b: number) => a === b || (Number.isNaN(a) && Number.isNaN(b))

const sameNumbers = (a: Numbers, b: Numbers): boolean => {
  if (a === b) return true
  for (let k = 0; k < a.length; k++) if (!sameNumber(a[k]!, b[k]!)) return false
  return a.length === b.length
}

/** A gradient as the factors of its terms, last to arrive first, and the tensor that they are added to. */
interface Chain {
  readonly terms: readonly Factors[]
  readonly start: Tensor | null
}

function chainOf(gradient: Gradient): Chain {
  const terms: Factors[] = []
  let rest: Gradient | null = gradient
  for (; rest !== null && isFactors(rest); rest = rest.rest) terms.push(rest)
  return { terms, start: rest }
}

const sameTensor = (a: Tensor | null, b: Tensor | null) =>
  a === b || (a !== null && b !== null && sameNumbers(a.data, b.data))

const sameChain = (a: Chain, b: Chain): boolean =>
  a.terms.length === b.terms.length &&
  sameTensor(a.start, b.start) &&
  a.terms.every((own, k) => {
    const other = b.terms[k]!
    return own === other || (sameTensor(own.left, other.left) && sameTensor(own.right, other.right))
  })

/** One number of a gradient, added up in the order in which `multiplyOut` adds. */
function entryOf({ terms, start }: Chain, row: number, col: number): number {
  let sum = start ? start.data[row * start.cols + col]! : 0
  for (const { left, right } of terms.toReversed())
    for (let k = 0; k < left.cols; k++)
      sum += left.data[row * left.cols + k]! * right.data[col * right.cols + k]!
  return sum
}

/** The row in which the largest number of a tensor stands. */
function largestRow({ data, cols }: Tensor): number {
  let largest = 0
  for (let k = 1; k < data.length; k++)
    if (Math.abs(data[k]!) > Math.abs(data[largest]!)) largest = k
  return Math.floor(largest / cols)
}

/** Whether two sums differ where one of their terms is largest: most that differ at all do so there. */
const differAtAPeak = (a: Chain, b: Chain): boolean =>
  [...a.terms, ...b.terms].some(({ left, right }) => {
    const [row, col] = [largestRow(left), largestRow(right)]
    return !sameNumber(entryOf(a, row, col), entryOf(b, row, col))
  })

/**
 * Whether two gradients are the same numbers. Factors of a weight matrix are multiplied out (for
 * T = 100, H = 128 half a megabyte a time step) only where neither equal factors nor a look at
 * their largest products tells.
 */
export function sameGradient(a: Gradient | null, b: Gradient | null): boolean {
  if (a === b) return true
  if (a === null || b === null) return false
  const [one, other] = [chainOf(a), chainOf(b)]
  if (sameChain(one, other)) return true
  return !differAtAPeak(one, other) && sameNumbers(multiplyOut(a).data, multiplyOut(b).data)
}
