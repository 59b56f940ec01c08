import { type NumberNotation, numberAs } from '../equation/numberAs.ts'

/** With a true minus. */
export const minus = (text: string): string => text.replaceAll('-', '−')

const notation: NumberNotation = { plus: '', minus: '−', infinity: '∞', nan: 'NaN' }

/** A number with a true minus; `write` writes its size, which is finite and above 0. Zero is 0. */
export const withMinus = (value: number, write: (size: number) => string): string =>
  numberAs(notation, value, (size) => minus(write(size)))

/** The same with its sign, be it a plus. */
export const withSign = (value: number, write: (size: number) => string): string =>
  numberAs({ ...notation, plus: '+' }, value, (size) => minus(write(size)))

/** 10⁻³ for −3. */
export const powerOfTen = (power: number): string =>
  `10${[...String(power)].map((one) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(one)] ?? '⁻').join('')}`

/** A number of the record in a sentence: three significant digits, a true minus. */
export const digits = (value: number): string =>
  withMinus(value, (size) => {
    if (size < 1e-4 || size >= 1e6) return size.toExponential(2)
    return size >= 999.5 ? size.toFixed(0) : size.toPrecision(3)
  })

/** A number to two significant digits, and its power of ten. */
export function about(value: number): { readonly value: number; readonly power: number } {
  const text = value.toExponential(1)
  return { value: Number(text), power: Number(text.split('e')[1] ?? 0) }
}

/** A number with all of its digits: one that somebody chose, or the very one of the record. */
export const inFull = (value: number): string => withMinus(value, String)

/**
 * A part of one as per cent: one decimal, below 1 % two digits, so that what is not zero never looks like
 * it. The sign is put behind as a language does it, and not behind what is no number.
 */
export function percent(part: number, signed: (number: string) => string): string {
  const value = part * 100
  const size = Math.abs(value)
  if (!Number.isFinite(value)) return digits(value)
  if (size === 0) return signed('0')
  if (size >= 1e5 || size < 0.001) return signed(minus(value.toExponential(1)))
  return signed(minus(size >= 1 ? value.toFixed(1) : value.toPrecision(2)))
}
