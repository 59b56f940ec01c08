/** With a true minus. */
export const minus = (text: string): string => text.replaceAll('-', '−')

/** 10⁻³ for −3. */
export const powerOfTen = (power: number): string =>
  `10${[...String(power)].map((one) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(one)] ?? '⁻').join('')}`

/** A number of the record in a sentence: three significant digits, a true minus. */
export function digits(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'NaN' : value > 0 ? '∞' : '−∞'
  const size = Math.abs(value)
  if (size === 0) return '0'
  if (size < 1e-4 || size >= 1e6) return minus(value.toExponential(2))
  return minus(size >= 999.5 ? value.toFixed(0) : value.toPrecision(3))
}

/** A number to two significant digits, and its power of ten. */
export function about(value: number): { readonly value: number; readonly power: number } {
  const text = value.toExponential(1)
  return { value: Number(text), power: Number(text.split('e')[1] ?? 0) }
}

/** A number that somebody chose, as they wrote it. */
export const chosen = (value: number): string => minus(String(value))
