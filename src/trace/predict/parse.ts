import { isDecimal } from '../../door/index.ts'

/** Why a text is no answer, free of any language. */
export type BadAnswer =
  | { readonly kind: 'empty' }
  | { readonly kind: 'not a number'; readonly got: string }
  | { readonly kind: 'too large'; readonly got: string }
  | { readonly kind: 'count'; readonly got: number }

/** Hyphens for every kind of minus, plain digits for wide ones, no brackets around the whole, no gap behind a sign. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\u2212\u2013\u2012\u2010\u2011]/g, '-')
    .replaceAll('、', ',')
    .trim()
    .replace(/^\[(.*)\]$|^\((.*)\)$/s, '$1$2')
    .replaceAll(/([+-])\s+(?=[\d.,])/g, '$1')

const parts = (text: string, separator: RegExp): readonly string[] =>
  text
    .trim()
    .split(separator)
    .filter((part) => part !== '')

/** 0.12, −0.3, 0.5: a comma, a semicolon or a space between numbers. */
const withPoints = (text: string) => parts(text, /[\s,;]+/)

/** 0,12; −0,3; 0,5: commas inside the numbers, between them semicolons, or spaces with or without a comma. */
const withCommas = (text: string) =>
  parts(text, /\s*;\s*|,?\s+/).map((part) => part.replace(/^([+-]?\d*),(\d+)/, '$1.$2'))

const short = (text: string) => (text.length > 24 ? `${text.slice(0, 23)}…` : text)

/**
 * So many numbers from a typed text, or what is wrong with it. A decimal comma is understood where
 * the count leaves no doubt: 0,12 is one number where one is asked for, and two where two are.
 */
export function parseAnswer(
  text: string,
  count: number,
): { readonly numbers: readonly number[] } | { readonly bad: BadAnswer } {
  const typed = plain(text)
  const points = withPoints(typed)
  if (points.length === 0) return { bad: { kind: 'empty' } }
  const readings = [points, withCommas(typed)]
  const good = readings.find(
    (reading) => reading.length === count && reading.every((part) => isDecimal(part)),
  )
  if (!good) {
    const strange = points.find((part) => !isDecimal(part))
    if (strange !== undefined) return { bad: { kind: 'not a number', got: short(strange) } }
    return { bad: { kind: 'count', got: points.length } }
  }
  const numbers = good.map((part) => Number(part) + 0) // −0 + 0 = 0
  const endless = numbers.findIndex((value) => !Number.isFinite(value))
  return endless < 0 ? { numbers } : { bad: { kind: 'too large', got: short(good[endless]!) } }
}
