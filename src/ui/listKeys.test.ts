import { expect, test } from 'vitest'
import { indexAfterKey } from './listKeys.ts'

const press = (key: string, held = {}) => ({
  key,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  ...held,
})

test('arrows along the list go to a neighbour and stop at the ends', () => {
  expect(indexAfterKey(press('ArrowRight'), 1, 4, 'row')).toBe(2)
  expect(indexAfterKey(press('ArrowLeft'), 0, 4, 'row')).toBe(0)
  expect(indexAfterKey(press('ArrowDown'), 3, 4, 'column')).toBe(3)
  expect(indexAfterKey(press('ArrowUp'), 1, 4, 'column')).toBe(0)
})

test('where it wraps, the ends are neighbours', () => {
  expect(indexAfterKey(press('ArrowRight'), 3, 4, 'row', true)).toBe(0)
  expect(indexAfterKey(press('ArrowLeft'), 0, 4, 'row', true)).toBe(3)
})

test('Home and End lead to the ends', () => {
  expect(indexAfterKey(press('Home'), 2, 4, 'row')).toBe(0)
  expect(indexAfterKey(press('End'), 2, 4, 'column')).toBe(3)
})

test('other keys, arrows across the list and keys with a modifier lead nowhere', () => {
  expect(indexAfterKey(press('Enter'), 1, 4, 'row')).toBe(undefined)
  expect(indexAfterKey(press('ArrowDown'), 1, 4, 'row')).toBe(undefined)
  expect(indexAfterKey(press('ArrowRight', { ctrlKey: true }), 1, 4, 'row')).toBe(undefined)
})
