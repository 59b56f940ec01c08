import { type Expected, isDecimal, writtenNumber } from '../../door/index.ts'
import { type Format, quoted } from './format.ts'
import { largestHalf } from './packed.ts'

/** A decimal number, spaces around it allowed; NaN for anything else (nothing, 0x10, Infinity). */
const numeric = (text: string) => (isDecimal(text.trim()) ? Number(text) : Number.NaN)

const print = (value: number) => String(writtenNumber(value))

/** Numbers that `repair` leaves as they are; it moves others to the nearest good one, or to NaN. */
const repaired = (expected: Expected, repair: (number: number) => number): Format<number> => ({
  parse: (text) => {
    const number = numeric(text)
    const nearest = repair(number)
    if (nearest === number) return { value: nearest }
    const got = quoted(text)
    return Number.isNaN(nearest) ? { expected, got } : { expected, got, nearest }
  },
  print,
})

const clamped = (number: number, min: number, max: number) => Math.min(max, Math.max(min, number))

/** A whole number, both ends included. */
export const whole = (min: number, max: number): Format<number> =>
  repaired(
    { kind: 'whole number', min, max },
    (number) => clamped(Math.round(number), min, max) + 0, // −0 + 0 = 0
  )

/** Both ends included. */
export const numberBetween = (min: number, max: number): Format<number> =>
  repaired({ kind: 'number between', min, max }, (number) => clamped(number, min, max))

/** Above 0; no larger than `max`, which may be Infinity for any finite number. */
export const positive = (max: number): Format<number> =>
  repaired({ kind: 'positive number', max }, (number) =>
    number <= 0 || (number === Number.POSITIVE_INFINITY && max === number)
      ? Number.NaN
      : Math.min(max, number),
  )

/**
 * Numbers, `0.5,-1,2e-3`, as large as a field of a parameter takes them. How many there may be
 * depends on the network.
 */
export const numberList: Format<readonly number[]> = {
  parse: (text) => {
    const given = text.split(',').map(numeric)
    const got = quoted(text)
    if (!given.every(Number.isFinite)) return { expected: { kind: 'numbers between commas' }, got }
    const value = given.map((number) => clamped(number, -largestHalf, largestHalf))
    if (value.every((number, k) => number === given[k])) return { value }
    const expected = { kind: 'numbers between commas', most: largestHalf } as const
    return { expected, got, nearest: value }
  },
  print: (numbers) => numbers.map(print).join(','),
}
