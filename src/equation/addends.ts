import type { Expression } from '../engine/index.ts'

/** The terms, by number, that are added up to the result or handed on to it: their digits stand below its digits. */
export function addendsOf(of: Expression<number>): readonly number[] {
  switch (of.kind) {
    case 'leaf':
      return [of.leaf]
    case 'sum':
      return of.terms.flatMap((term) => addendsOf(term.of))
    case 'stack':
      return of.parts.flatMap(addendsOf)
    case 'total':
    case 'clip':
    case 'placed':
      return addendsOf(of.of)
    case 'times': {
      // dL · (p − onehot): the sum is scaled as a whole.
      const sums = of.factors.filter(({ kind }) => kind === 'sum')
      return sums.length === 1 ? addendsOf(sums[0]!) : []
    }
    default:
      return []
  }
}
