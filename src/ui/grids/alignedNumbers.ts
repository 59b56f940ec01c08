import type { Numbers } from '../../engine/index.ts'
import { withSign } from '../../i18n/numberText.ts'

/** Absolute value of the largest finite entry; 0 for none. */
function largest(data: Numbers): number {
  let size = 0
  for (const value of data) {
    const own = Math.abs(value)
    if (own > size && own !== Number.POSITIVE_INFINITY) size = own
  }
  return size
}

/** Decimals that give the largest entry three or four digits, plus `more`; 1 to 6. A single number has room for three more. */
export function decimalsOf(data: Numbers, more = data.length === 1 ? 3 : 0): number {
  const size = largest(data)
  const power = size === 0 ? 0 : Math.floor(Math.log10(size))
  return Math.min(6, Math.max(1, power >= 0 ? 3 - power : 2 - power) + more)
}

/** Whether the largest entry is so large or so small that exponents are used. */
export function needsExponent(data: Numbers): boolean {
  const size = largest(data)
  return size >= 1e5 || (size > 0 && size < 1e-4)
}

/**
 * A formatter for the entries of one tensor, so that they align: always a sign, a true minus, the same
 * decimals. Zero is `0`; no other number is printed as zero.
 */
export function formatterOf(data: Numbers, decimals = decimalsOf(data)): (value: number) => string {
  const exponent = needsExponent(data)
  return (value) =>
    withSign(value, (size) => {
      if (exponent) return size.toExponential(2)
      const text = size.toFixed(decimals)
      return Number(text) === 0 ? size.toExponential(1) : text
    })
}
