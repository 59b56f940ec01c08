import { multiplyOut } from '../../engine/index.ts'
import type { Ledger } from '../../trace/index.ts'
import { decimalsOf, formatterOf } from '../../ui/grids/alignedNumbers.ts'
import { writtenOut } from './VectorNumbers.tsx'

/** How the numbers of a ledger are written, so that terms and sum stand below each other digit by digit. */
export function ledgerFormatter({ lines, sum }: Ledger): (value: number) => string {
  const terms = lines.flatMap(({ arrived, share }) =>
    arrived && share ? [multiplyOut(share)] : [],
  )
  const seen = sum ? [...terms, sum] : terms
  if (seen.some(({ data }) => data.length > writtenOut)) return formatterOf([])
  const numbers = seen.flatMap(({ data }) => [...data])
  return formatterOf(numbers, decimalsOf(numbers, sum?.data.length === 1 ? 3 : 0))
}
