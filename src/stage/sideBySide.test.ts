import { expect, test } from 'vitest'
import { cellLayout, type Size } from '../layout/index.ts'
import { fitScale, hasLegibleWords, margin } from './camera.ts'
import { sideBySide } from './sideBySide.ts'

const cells = ['rnn', 'lstm', 'gru'] as const
const pairs = cells.flatMap((a) => cells.map((b) => [a, b] as const))

/** The windows that two drawings get in a row, by the rules of stages.css and beneath.css. */
function windowsIn(width: number, a: Size, b: Size): readonly Size[] {
  const { style } = sideBySide(a, b)
  const spare = width - 4 * margin
  const tall = 2 * margin + spare * Number((style as Record<string, unknown>)['--tall'])
  return [a, b].map(([own]) => [2 * margin + (spare * own) / (a[0] + b[0]), tall])
}

test.each(pairs)('%s beside %s: both fit at one scale, and nothing is left over', (a, b) => {
  const [first, second] = [cellLayout(a)!.size, cellLayout(b)!.size]
  const { shares } = sideBySide(first, second)
  for (const width of [1100, 1440, 1920]) {
    const windows = windowsIn(width, first, second)
    const wanted = (width - 4 * margin) / (first[0] + second[0])
    shares.forEach(({ fits }, k) => {
      expect(fitScale(fits, windows[k]!)).toBeCloseTo(wanted)
    })
  }
})

test.each(pairs)('%s beside %s in a row that is too low: still one scale', (a, b) => {
  const { shares } = sideBySide(cellLayout(a)!.size, cellLayout(b)!.size)
  const [one, other] = shares.map(({ fits }) => fitScale(fits, [900, 300]))
  expect(one).toBeCloseTo(other!)
})

test('words of 12 units are read from 9 pixels on', () => {
  expect(hasLegibleWords(0.74)).toBe(false)
  expect(hasLegibleWords(0.75)).toBe(true)
})
