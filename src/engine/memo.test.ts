import { describe, expect, test, vi } from 'vitest'
import { memo, memoPausing, memoWith } from './memo.ts'

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

describe('a computation that pauses', () => {
  const count = vi.fn(function* ({ n }: { n: number }) {
    for (let k = 0; k < n; k++) yield k
    return n
  })

  test('goes on to its result, which is then known', () => {
    const counted = memoPausing(count)
    const three = { n: 3 }
    expect(counted.known(three)).toBeUndefined()
    expect([...counted.prepare(three)]).toEqual([0, 1, 2])
    expect(counted.known(three)).toBe(3)
    count.mockClear()
    expect([...counted.prepare(three)]).toEqual([])
    expect(counted.get(three)).toBe(3)
    expect(count).not.toHaveBeenCalled()
  })

  test('runs to its end for those who cannot wait', () => {
    const counted = memoPausing(count)
    const two = { n: 2 }
    expect(counted.get(two)).toBe(2)
    expect(counted.known(two)).toBe(2)
  })

  test('leaves nothing behind when it is given up', () => {
    const counted = memoPausing(count)
    const three = { n: 3 }
    counted.prepare(three).next()
    expect(counted.known(three)).toBeUndefined()
  })

  test('is spared a result that another one came by', () => {
    const counted = memoPausing(count)
    const three = { n: 3 }
    counted.remember(three, 30)
    expect(counted.get(three)).toBe(30)
  })

  test('is done anew, from what was known, where that does not suffice', () => {
    const extend = vi.fn(function* (_: object, length: number, before: number | undefined) {
      yield before
      return length
    })
    const extended = memoPausing(extend, (known, _, length) => known >= length)
    const key = {}
    expect(extended.get(key, 2)).toBe(2)
    expect(extended.get(key, 1)).toBe(2)
    expect(extended.known(key, 3)).toBeUndefined()
    expect([...extended.prepare(key, 3)]).toEqual([2])
    expect(extended.get(key, 3)).toBe(3)
    expect(extend).toHaveBeenCalledTimes(2)
  })
})
