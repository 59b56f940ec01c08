import { expect, test } from 'vitest'
import { numberAs } from './numberAs.ts'

const words = { plus: 'plus ', minus: 'minus ', infinity: 'infinity', nan: 'no number' }
const write = (size: number) => size.toFixed(1)

test.each([
  [2, 'plus 2.0'],
  [-2, 'minus 2.0'],
  [0, '0'],
  [-0, '0'],
  [Number.POSITIVE_INFINITY, 'plus infinity'],
  [Number.NEGATIVE_INFINITY, 'minus infinity'],
  [Number.NaN, 'no number'],
])('%d in a notation of words is "%s"', (value, text) => {
  expect(numberAs(words, value, write)).toBe(text)
})
