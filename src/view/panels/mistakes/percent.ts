/** A part as per cent, with about three digits; never 0 for what is not. */
export function percent(part: number): string {
  const value = part * 100
  if (value === 0) return '0 %'
  if (!Number.isFinite(value)) return '∞'
  if (value >= 1e5 || value < 0.001) return `${value.toExponential(1).replace('-', '−')} %`
  return `${value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toPrecision(2)} %`
}
