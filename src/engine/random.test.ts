import { expect, test } from 'vitest'
import { seeded } from './random.ts'

const numbers = (seed: number, count = 1000) => {
  const random = seeded(seed)
  return Array.from({ length: count }, random)
}

test('the same seed gives the same numbers, another seed gives others', () => {
  expect(numbers(42)).toEqual(numbers(42))
  expect(numbers(43)).not.toEqual(numbers(42))
})

test('these are the first numbers of seed 1 on every machine', () => {
  expect(numbers(1, 3).map((x) => x * 2 ** 32)).toEqual([2527132011, 314344336, 2535364964])
})

test('all numbers lie in [0, 1), whatever the seed', () => {
  for (const seed of [0, 1, -1, 2 ** 31, 123456789])
    for (const x of numbers(seed)) expect(0 <= x && x < 1).toBe(true)
})

test('they are spread evenly', () => {
  const tenths = new Array<number>(10).fill(0)
  for (const x of numbers(5, 10_000)) tenths[Math.floor(10 * x)]! += 1
  for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(150)
})
