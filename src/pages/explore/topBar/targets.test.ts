import { expect, test } from 'vitest'
import { defaults } from '../../../settings/index.ts'
import { runOf } from '../../../store/index.ts'
import { lastFed, spelledOut, typedTarget, withTarget } from './targets.ts'

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

test('the last character is fed in only with targets of one’s own, at a time step more', () => {
  const text = 'hello'
  const fed = (targets: readonly (string | null)[] | null) =>
    runOf({ ...defaults, text, targets }).fed
  const own = withTarget(spelledOut(text, null), 0, null)
  expect(fed(own)).toEqual([...fed(null), lastFed(text)!.character])
  expect(fed(own)).toHaveLength(lastFed(text)!.time)
  expect(lastFed('')).toBe(null)
})
