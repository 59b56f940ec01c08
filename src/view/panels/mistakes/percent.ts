import { minus } from '../../../i18n/numbers.ts'

/** A part as per cent, with about three digits; never 0 for what is not. The sign is put behind as a language does it. */
export function percent(part: number, signed: (number: string) => string): string {
  const value = part * 100
  if (value === 0) return signed('0')
  if (!Number.isFinite(value)) return '∞'
  if (value >= 1e5 || value < 0.001) return signed(minus(value.toExponential(1)))
  return signed(
    value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toPrecision(2),
  )
}
