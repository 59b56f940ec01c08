import { expect, test, vi } from 'vitest'
import { memo, memoWith } from './memo.ts'

test('makes a value once for each key', () => {
  const make = vi.fn(({ n }: { n: number }) => [n])
  const of = memo(make)
  const [one, other] = [{ n: 1 }, { n: 1 }]
  expect(of(one)).toBe(of(one))
  expect(of(other)).toEqual(of(one))
  expect(of(other)).not.toBe(of(one))
  expect(make).toHaveBeenCalledTimes(2)
})

test('remembers that there is nothing', () => {
  const make = vi.fn(() => undefined)
  const of = memo(make)
  const key = {}
  expect([of(key), of(key)]).toEqual([undefined, undefined])
  expect(make).toHaveBeenCalledOnce()
})

test('a second argument has a value of its own', () => {
  const make = vi.fn(({ n }: { n: number }, power: number) => n ** power)
  const of = memoWith(make)
  const [two, three] = [{ n: 2 }, { n: 3 }]
  expect([of(two, 2), of(two, 3), of(three, 2), of(two, 2)]).toEqual([4, 8, 9, 4])
  expect(make).toHaveBeenCalledTimes(3)
})
