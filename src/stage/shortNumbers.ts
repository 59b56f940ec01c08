import { withSign } from '../i18n/numberText.ts'

/** A number for a small place: always a sign, a true minus, as many digits as fit the eye. */
export const signed = (value: number, digits = 2): string =>
  withSign(value, (size) => {
    if (size >= 1e4 || size < 10 ** -(digits + 2)) return size.toExponential(1)
    // More decimals where fewer would print zero.
    if (size < 10 ** -(digits + 1) / 2) return size.toFixed(digits + 2)
    return size.toFixed(size < 10 ** -digits / 2 ? digits + 1 : digits)
  })

/** Widths in parts of the size of the type, generous enough for any system's letters and for bold ones. */
const widths: Readonly<Record<string, number>> = { '.': 0.32, e: 0.58, '∞': 0.95, N: 0.78 }
const widthOf = (text: string): number =>
  Array.from(text, (letter) => widths[letter] ?? 0.6).reduce((sum, width) => sum + width, 0)

/** The largest type in which each number of a tensor, as `signed` writes it, fits into a place. */
export const largestType = (data: Iterable<number>, width: number, height: number): number =>
  Math.min(height, width / Math.max(...Array.from(data, (value) => widthOf(signed(value)))))

/** A loss for a narrow place: about four digits, no plus. */
export const brief = (value: number): string =>
  plain(value, Math.abs(value) >= 100 ? 1 : Math.abs(value) >= 10 ? 2 : 3)

/** A number without a plus, for losses and the like. */
const plain = (value: number, digits = 3): string => signed(value, digits).replace(/^\+/, '')
