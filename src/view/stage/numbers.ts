import { minus } from '../../i18n/numbers.ts'

/** A number for a small place: always a sign, a true minus, as many digits as fit the eye. */
export function signed(value: number, digits = 2): string {
  if (Number.isNaN(value)) return 'NaN'
  const sign = value < 0 ? '−' : '+'
  const size = Math.abs(value)
  if (size === Number.POSITIVE_INFINITY) return `${sign}∞`
  if (size === 0) return '0'
  if (size >= 1e4 || size < 10 ** -(digits + 2)) return sign + minus(size.toExponential(1))
  // Never print a number that is not zero as zero.
  const needed = size < 10 ** -digits / 2 ? digits + 1 : digits
  return `${sign}${size.toFixed(size < 10 ** -(digits + 1) / 2 ? digits + 2 : needed)}`
}

/** A loss for a narrow place: about four digits, no plus. */
export const brief = (value: number): string =>
  plain(value, Math.abs(value) >= 100 ? 1 : Math.abs(value) >= 10 ? 2 : 3)

/** A number without a plus, for losses and the like. */
const plain = (value: number, digits = 3): string => signed(value, digits).replace(/^\+/, '')
