import { expect, test } from 'vitest'
import { sceneAt } from '../scene/index.ts'
import { readLink } from '../settings/index.ts'
import { runOf } from '../store/index.ts'
import { deepEqual } from './deepEqual.ts'

test.each<[string, unknown, unknown, boolean]>([
  ['equal numbers', 1, 1, true],
  ['other numbers', 1, 2, false],
  ['0 and −0, which are written alike but are not', 0, -0, false],
  ['lists', [1, [2]], [1, [2]], true],
  ['a longer list', [1], [1, 2], false],
  ['objects', { a: 1, b: { c: 'x' } }, { a: 1, b: { c: 'x' } }, true],
  ['another part', { a: 1 }, { a: 2 }, false],
  ['a part more', { a: 1 }, { a: 1, b: undefined }, false],
  ['another name', { a: undefined }, { b: undefined }, false],
  ['vectors', Float64Array.of(1, 2), Float64Array.of(1, 2), true],
  ['another entry', Float64Array.of(1, 2), Float64Array.of(1, 3), false],
  ['a list and a vector', [1], Float64Array.of(1), false],
  ['nothing and an object', null, {}, false],
  ['functions, by identity', () => 1, () => 1, false],
])('%s', (_, a, b, same) => expect(deepEqual(a, b)).toBe(same))

test('from one step to the next most of the picture is as it was', () => {
  const run = runOf(readLink('#preset=hello-lstm').settings)
  const [a, b] = [sceneAt(run, 20), sceneAt(run, 21)]
  const kept = b.marks.filter((view) => a.marks.some((before) => deepEqual(view, before)))
  expect(kept.length).toBeGreaterThan(b.marks.length / 2)
  expect(kept.length).toBeLessThan(b.marks.length)
  expect(deepEqual(sceneAt(run, 20), a)).toBe(true)
})
