import { expect, test } from 'vitest'
import { spelledOut, typedTarget, withTarget } from './targets.ts'

test('by default each character predicts the next, and the last nothing', () => {
  expect(spelledOut('hello', null)).toEqual(['e', 'l', 'l', 'o', null])
  expect(spelledOut('ab', ['x', null])).toEqual(['x', null])
})

test('a field of one character takes the last one typed', () => {
  expect(typedTarget('')).toBe(null)
  expect(typedTarget('∅')).toBe(null)
  expect(typedTarget('la')).toBe('a')
  expect(typedTarget(' ')).toBe(' ')
  expect(typedTarget('a👨‍👩‍👧')).toBe('👨‍👩‍👧')
})

test('one target is replaced, the others stay', () => {
  expect(withTarget(['e', 'l'], 1, null)).toEqual(['e', null])
})
