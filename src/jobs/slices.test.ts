import { expect, test, vi } from 'vitest'
import { runInSlices, type Scheduler } from './slices.ts'

/** A page that gives time when it is told to: so many turns a slice. */
function patient() {
  let waiting: ((isUp: () => boolean) => void) | null = null
  const rest: Scheduler = (work) => {
    waiting = work
    return () => {
      waiting = null
    }
  }
  const give = (turns: number) => {
    const work = waiting
    waiting = null
    let left = turns
    work?.(() => --left <= 0)
  }
  return { rest, give, isWaiting: () => waiting !== null }
}

function* counting(n: number) {
  for (let k = 1; k <= n; k++) yield k
}

test('nothing runs before the page has time, and a slice ends when the time is up', () => {
  const { rest, give } = patient()
  const seen: number[] = []
  const watched = function* () {
    for (const k of counting(10)) {
      seen.push(k)
      yield k
    }
  }
  runInSlices(watched(), () => {}, rest)
  expect(seen).toEqual([])
  give(3)
  expect(seen).toEqual([1, 2, 3])
  give(1)
  expect(seen).toEqual([1, 2, 3, 4])
})

test('the end is reported, with the last value', () => {
  const { rest, give, isWaiting } = patient()
  const report = vi.fn()
  runInSlices(counting(4), report, rest, () => 0)
  give(3)
  expect(report).not.toHaveBeenCalled()
  give(3)
  expect(report.mock.calls).toEqual([[4, true]])
  expect(isWaiting()).toBe(false)
})

test('on the way a report comes now and then, not at every slice', () => {
  const { rest, give } = patient()
  const report = vi.fn()
  let time = 0
  runInSlices(counting(10), report, rest, () => time)
  give(2)
  time = 100
  give(2)
  give(2)
  expect(report.mock.calls).toEqual([[4, false]])
})

test('stopped between two slices, it neither runs nor reports any more', () => {
  const { rest, give, isWaiting } = patient()
  const report = vi.fn()
  const stop = runInSlices(counting(10), report, rest, () => 1e9)
  give(2)
  stop()
  expect(isWaiting()).toBe(false)
  give(20)
  expect(report).not.toHaveBeenCalled()
})

test('nothing to do is done at once', () => {
  const { rest, give } = patient()
  const report = vi.fn()
  runInSlices(counting(0), report, rest)
  give(1)
  expect(report.mock.calls).toEqual([[null, true]])
})
