import {
  type Expression,
  evaluate,
  formula,
  type Numbers,
  partsOf,
  substituted,
} from '../engine/index.ts'
import type { Precision } from '../trace/index.ts'
import type { Term } from './term.ts'

/** Far above what rounding and adding in another order change, far below what a mistake does. */
const tolerances: Readonly<Record<Precision, number>> = { float64: 1e-9, float32: 1e-5 }

const tensorIn = (terms: readonly Term[]) => (k: number) => terms[k]!.tensor

/** The right side of an equation by the tensors as they are stored: a transposed term is turned there. */
const stored = (right: Expression<number>, terms: readonly Term[]): Expression<number> =>
  substituted(right, (k) =>
    terms[k]!.transposed ? formula.transpose(formula.leaf(k)) : formula.leaf(k),
  )

/** What the terms make, worked out anew from their numbers. */
export const madeOf = (right: Expression<number>, terms: readonly Term[]) =>
  evaluate(stored(right, terms), tensorIn(terms))

/** Whether a function is asked for a number that has lost its digits, such as ln of what rounded to 0. */
function isBlurred(of: Expression<number>, terms: readonly Term[]): boolean {
  if (of.kind === 'call' && of.fn.isBlurredAt) {
    const { data } = madeOf(of.args[0]!, terms)
    if ([...data].some(of.fn.isBlurredAt)) return true
  }
  return partsOf(of).some((part) => isBlurred(part, terms))
}

/** The largest of the numbers that the terms bring: rounding is a part of it. */
const largestIn = (terms: readonly Term[]): number =>
  Math.max(0, ...terms.map(({ tensor }) => largest(tensor.data)))

function largest(numbers: Numbers): number {
  let size = 0
  for (const value of numbers) size = Math.max(size, Math.abs(value))
  return size
}

/** Whether a recorded result is what the terms make; true also where their digits cannot tell. */
export function holdsFor(
  right: Expression<number>,
  terms: readonly Term[],
  result: Term,
  precision: Precision,
): boolean {
  const made = madeOf(right, terms).data
  const recorded = result.tensor.data
  if (made.length !== recorded.length && made.length !== 1) return false
  const tolerance = tolerances[precision] * (precision === 'float32' ? 1 + largestIn(terms) : 1)
  for (let k = 0; k < recorded.length; k++) {
    const [a, b] = [made[made.length === 1 ? 0 : k]!, recorded[k]!]
    if (!(Object.is(a, b) || Math.abs(a - b) <= tolerance * (1 + Math.abs(b))))
      return isBlurred(right, terms)
  }
  return true
}
