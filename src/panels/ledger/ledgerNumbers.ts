import { minus, percent } from '../../i18n/numberText.ts'

/** By how much a norm has changed, as per cent: a plus as well as a minus. */
export const change = (part: number, signed: (number: string) => string): string =>
  (part > 0 ? '+' : '') + percent(part, signed)

/** A cosine: three decimals, more beside 1, so that only what is 1 reads as 1. */
export function cosineText(cosine: number): string {
  if (Math.abs(cosine) === 1) return cosine > 0 ? '1' : '−1'
  const gap = 1 - Math.abs(cosine)
  const decimals = gap < 5e-4 ? Math.min(12, Math.ceil(-Math.log10(gap)) + 1) : 3
  return minus(cosine.toFixed(decimals))
}
