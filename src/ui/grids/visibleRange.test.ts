import { expect, test } from 'vitest'
import { visibleRange } from './visibleRange.ts'

test('a window shows the entries that it touches', () => {
  expect(visibleRange(0, 180, 18, 512)).toEqual({ first: 0, last: 9 })
  expect(visibleRange(9, 180, 18, 512)).toEqual({ first: 0, last: 10 })
  expect(visibleRange(9180, 180, 18, 512)).toEqual({ first: 510, last: 511 })
  expect(visibleRange(0, 400, 68, 1)).toEqual({ first: 0, last: 0 })
})
