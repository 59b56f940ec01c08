import type { Numbers } from '../../../engine/index.ts'
import { writerOf } from '../written.ts'

/** How to write the numbers of one matrix: as everywhere, but whole numbers, such as a one-hot's, as such. */
export function numbersOf(data: Numbers): (value: number) => string {
  if (![...data].every((value) => Number.isInteger(value) && Math.abs(value) < 1e4))
    return writerOf(data)
  return (value) => (value === 0 ? '0' : `${value < 0 ? '−' : '+'}${Math.abs(value)}`)
}
