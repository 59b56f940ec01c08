import { expect, test } from 'vitest'
import type { Work } from '../../jobs/runToEnd.ts'
import { atOnce, createTurns, type Slices } from './turns.ts'

/** Slices that go on when they are told to, one piece at a time. */
function byHand() {
  let go = () => {}
  const slices: Slices = (work, report) => {
    go = () => {
      const { done } = work.next()
      if (done) report(null, true)
    }
  }
  return { slices, go: (times = 1) => Array.from({ length: times }, () => go()) }
}

/** Turns that note what happens: work of some pieces is begun, done, or told to be at rest. */
function watched() {
  const seen: string[] = []
  const { slices, go } = byHand()
  const turns = createTurns(
    () => seen.push('busy'),
    () => seen.push('rest'),
    slices,
  )
  const work = (name: string, ...pieces: readonly number[]) =>
    function* (): Work<void> {
      seen.push(`${name} begins`)
      yield* pieces
      seen.push(`${name} done`)
    }
  return { seen, turns, go, work }
}

test('small work is done at once', () => {
  const { seen, turns, work } = watched()
  turns.take(work('a', 1, atOnce / 2))
  expect(seen).toEqual(['a begins', 'a done'])
  expect(turns.busy()).toBe(false)
})

test('large work goes on in slices, and what is asked for meanwhile waits for its turn', () => {
  const { seen, turns, go, work } = watched()
  turns.take(work('a', atOnce, 1))
  turns.take(work('b', 1))
  expect(seen).toEqual(['a begins', 'busy'])
  expect(turns.busy()).toBe(true)
  go(3)
  expect(seen.slice(2)).toEqual(['a done', 'b begins'])
  go()
  expect(seen.slice(4)).toEqual(['b done', 'rest'])
  expect(turns.busy()).toBe(false)
})

test('what waits gives way to newer work of the same field, unless something else came between', () => {
  const { seen, turns, go, work } = watched()
  turns.take(work('a', atOnce, 1))
  turns.take(work('text 1'), 'text')
  turns.take(work('text 2'), 'text')
  turns.take(work('rate'), 'rate')
  turns.take(work('text 3'), 'text')
  go(20)
  expect(seen.filter((one) => one.endsWith('done'))).toEqual([
    'a done',
    'text 2 done',
    'rate done',
    'text 3 done',
  ])
})

test('work that fails does not keep the next one from its turn', () => {
  const { seen, turns, go, work } = watched()
  turns.take(function* () {
    yield atOnce
    throw new Error('out of numbers')
  })
  turns.take(work('b'))
  expect(() => go()).toThrow('out of numbers')
  go()
  expect(seen).toEqual(['busy', 'b begins', 'b done', 'rest'])
})
