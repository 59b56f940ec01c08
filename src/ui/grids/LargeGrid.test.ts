import { expect, test } from 'vitest'
import { inSight } from './LargeGrid.tsx'

test('a window shows the entries that it touches', () => {
  expect(inSight(0, 180, 18, 512)).toEqual({ first: 0, last: 9 })
  expect(inSight(9, 180, 18, 512)).toEqual({ first: 0, last: 10 })
  expect(inSight(9180, 180, 18, 512)).toEqual({ first: 510, last: 511 })
  expect(inSight(0, 400, 68, 1)).toEqual({ first: 0, last: 0 })
})
