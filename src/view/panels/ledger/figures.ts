import { digits, minus } from '../../../i18n/numbers.ts'

/** A part of one as per cent: one decimal; what is not zero never looks like it. */
export function percent(part: number, decimals = 1): string {
  const size = Math.abs(100 * part)
  if (size === 0) return '0'
  if (size < 0.5 * 10 ** -decimals) return minus((100 * part).toPrecision(1))
  return minus((100 * part).toFixed(decimals))
}

/** By how much a norm has changed, as per cent with its sign. */
export const change = (part: number): string => (part > 0 ? '+' : '') + percent(part)

/** A cosine: three decimals, more beside 1, so that only what is 1 reads as 1. */
export function cosineText(cosine: number): string {
  if (Math.abs(cosine) === 1) return cosine > 0 ? '1' : '−1'
  const gap = 1 - Math.abs(cosine)
  const decimals = gap < 5e-4 ? Math.min(12, Math.ceil(-Math.log10(gap)) + 1) : 3
  return minus(cosine.toFixed(decimals))
}

export { digits }
