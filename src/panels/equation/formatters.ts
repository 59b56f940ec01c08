import type { Numbers } from '../../engine/index.ts'
import { addendsOf, type Equation } from '../../equation/index.ts'
import { decimalsOf, formatterOf, needsExponent } from '../../ui/grids/alignedNumbers.ts'

type NumberFormatter = (value: number) => string

const isWhole = (data: Numbers) =>
  [...data].every((value) => Number.isInteger(value) && Math.abs(value) < 1e4)

const wholly: NumberFormatter = (value) =>
  value === 0 ? '0' : `${value < 0 ? '−' : '+'}${Math.abs(value)}`

/** As everywhere, but whole numbers, such as a one-hot's, as such. */
const writer = (data: Numbers, decimals?: number): NumberFormatter =>
  isWhole(data) ? wholly : formatterOf(data, decimals)

/**
 * The decimals that suit all of some matrices that are added: what the smallest needs, but at most
 * one more than what is enough for the largest. Undefined where none has any.
 */
function sharedDecimals(matrices: readonly Numbers[]): number | undefined {
  const some = matrices.filter((data) => !isWhole(data) && !needsExponent(data))
  if (some.length === 0) return undefined
  // Lone numbers have room for more, unless a matrix is among them.
  const more = some.every(({ length }) => length === 1) ? undefined : 0
  const each = some.map((data) => decimalsOf(data, more))
  return Math.min(6, Math.max(...each), Math.min(...each) + 1)
}

/** How to write the numbers of each term of an equation and of its result: a sum can be checked by eye. */
export function formattersOf({ right, terms, result }: Equation): {
  readonly terms: readonly NumberFormatter[]
  readonly result: NumberFormatter
} {
  const addends = addendsOf(right)
  const data = terms.map(({ tensor }) => tensor.data)
  const added = addends.map((k) => data[k]!)
  const shared = added.length > 0 ? sharedDecimals([...added, result.tensor.data]) : undefined
  return {
    terms: data.map((own, k) => writer(own, addends.includes(k) ? shared : undefined)),
    result: writer(result.tensor.data, shared),
  }
}
