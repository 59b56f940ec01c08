import { expect, test } from 'vitest'
import { entryAfterKey } from './gridKeys.ts'

const from = (entry: number, key: string, ctrlKey = false) =>
  entryAfterKey({ key, ctrlKey }, entry, [30, 4])

test('arrows lead to the neighbour, and nowhere at the rim', () => {
  expect(from(5, 'ArrowUp')).toBe(1)
  expect(from(5, 'ArrowRight')).toBe(6)
  expect(from(1, 'ArrowUp')).toBe(undefined)
  expect(from(3, 'ArrowRight')).toBe(undefined)
  expect(from(5, 'x')).toBe(undefined)
})

test('Home and End lead along the row, with Ctrl to the corners', () => {
  expect(from(5, 'End')).toBe(7)
  expect(from(5, 'Home')).toBe(4)
  expect(from(5, 'End', true)).toBe(119)
  expect(from(5, 'Home', true)).toBe(0)
})

test('a page is ten rows, and the last one may be shorter', () => {
  expect(from(5, 'PageDown')).toBe(45)
  expect(from(105, 'PageDown')).toBe(117)
  expect(from(5, 'PageUp')).toBe(1)
})
