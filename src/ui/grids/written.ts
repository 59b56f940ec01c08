import type { Numbers } from '../../engine/index.ts'
import { minus } from '../../i18n/numbers.ts'

/** The size that the decimals of a tensor go by: that of its largest finite entry. */
function largest(data: Numbers): number {
  let size = 0
  for (const value of data) {
    const own = Math.abs(value)
    if (own > size && own !== Number.POSITIVE_INFINITY) size = own
  }
  return size
}

/** Decimals that give the largest number of a tensor three or four digits, and `more` where there is room, as a lone number has; six at most. */
export function decimalsOf(data: Numbers, more = data.length === 1 ? 3 : 0): number {
  const size = largest(data)
  const power = size === 0 ? 0 : Math.floor(Math.log10(size))
  return Math.min(6, Math.max(1, power >= 0 ? 3 - power : 2 - power) + more)
}

/** Whether the numbers of a tensor are so large or so small that they are written with exponents. */
export function isFar(data: Numbers): boolean {
  const size = largest(data)
  return size >= 1e5 || (size > 0 && size < 1e-4)
}

/**
 * How to write the numbers of one tensor so that they stand below each other: always a sign, a true
 * minus, the same decimals. Zero is 0; nothing else looks like it.
 */
export function writerOf(data: Numbers, decimals = decimalsOf(data)): (value: number) => string {
  const far = isFar(data)
  return (value) => {
    if (Number.isNaN(value)) return 'NaN'
    const sign = value < 0 ? '−' : '+'
    const own = Math.abs(value)
    if (own === Number.POSITIVE_INFINITY) return `${sign}∞`
    if (own === 0) return '0'
    if (far) return sign + minus(own.toExponential(2))
    const text = own.toFixed(decimals)
    return sign + (Number(text) === 0 ? minus(own.toExponential(1)) : text)
  }
}
