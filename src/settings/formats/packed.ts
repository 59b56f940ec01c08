import { memo, type Numbers } from '../../engine/index.ts'
import { type Format, quoted } from './format.ts'

/** The nearest whole number; of two as near, the even one. */
function roundEven(value: number): number {
  const floor = Math.floor(value)
  const rest = value - floor
  if (rest !== 0.5) return Math.round(value)
  return floor % 2 === 0 ? floor : floor + 1
}

const double = new DataView(new ArrayBuffer(8))

/** The 16 bits of the nearest half-precision number (IEEE 754 binary16). */
function bitsOf(value: number): number {
  const sign = value < 0 || Object.is(value, -0) ? 0x8000 : 0
  const size = Math.abs(value)
  if (Number.isNaN(size)) return 0x7e00
  if (size >= 65520) return sign | 0x7c00
  if (size < 2 ** -14) return sign | roundEven(size * 2 ** 24)
  double.setFloat64(0, size)
  const exponent = (double.getUint16(0) >> 4) - 1023 // below the sign: 11 bits, biased
  // A mantissa that is rounded up to 2048 carries into the exponent by itself.
  return sign | (((exponent + 15) << 10) + roundEven((size / 2 ** exponent) * 1024) - 1024)
}

function numberOf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1
  const exponent = (bits >> 10) & 31
  const mantissa = bits & 1023
  if (exponent === 0) return sign * mantissa * 2 ** -24
  if (exponent === 31) return mantissa ? Number.NaN : sign * Number.POSITIVE_INFINITY
  return sign * (1024 + mantissa) * 2 ** (exponent - 25)
}

/** The largest finite half-precision number. */
export const largestHalf = 65504

/** A number as a link can carry it: rounded to half precision, some three digits. */
export const half = (value: number): number => numberOf(bitsOf(value))

/** Numbers as a link can carry them, rounded to half precision. */
export const halves = memo((data: Numbers): readonly number[] => Array.from(data, half))

/** Characters of so many packed numbers. */
export const packedLength = (count: number): number => 'f16.'.length + Math.ceil((8 * count) / 3)

/** Numbers in half precision, little-endian, in the letters of base64url: `f16.ADw…`. Takes finite ones. */
export const packed: Format<readonly number[]> = {
  holds: (numbers) =>
    numbers.length > 0 && numbers.every((value) => Number.isFinite(value) && half(value) === value),
  parse: (text) => {
    const refused = { expected: { kind: 'packed numbers' } as const, got: quoted(text) }
    const [, letters] = /^f16\.([\w-]+)$/.exec(text) ?? []
    if (letters === undefined || letters.length % 4 === 1) return refused
    const bytes = atob(letters.replaceAll('-', '+').replaceAll('_', '/'))
    if (bytes.length % 2 !== 0) return refused
    const value = Array.from({ length: bytes.length / 2 }, (_, k) =>
      numberOf(bytes.charCodeAt(2 * k) | (bytes.charCodeAt(2 * k + 1) << 8)),
    )
    return value.every(Number.isFinite) ? { value } : refused
  },
  print: (numbers) => {
    let bytes = ''
    for (const value of numbers) {
      const bits = bitsOf(value)
      bytes += String.fromCharCode(bits & 255, bits >> 8)
    }
    return `f16.${btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`
  },
}
