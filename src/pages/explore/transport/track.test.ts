import { expect, test } from 'vitest'
import { playheadAt, shareAt, thinned, tickAt, trackOf } from './track.ts'

/** A run of T steps, `each` moves a step in both passes. */
function chapters(T: number, each: number) {
  const times = Array.from({ length: T }, (_, k) => k + 1)
  let at = 0
  const take = (moves: number) => {
    const from = at
    at += moves
    return { from, to: at }
  }
  return [
    ...times.map((time) => ({ kind: 'forward' as const, time, ...take(each) })),
    { kind: 'loss' as const, time: null, ...take(1) },
    { kind: 'backward' as const, time: null, ...take(1) },
    ...times.toReversed().map((time) => ({ kind: 'backward' as const, time, ...take(each) })),
    { kind: 'clip' as const, time: null, ...take(5) },
    { kind: 'update' as const, time: null, ...take(5) },
  ]
}

test('the passes fill the track in their order, each in proportion but none too small to hit', () => {
  const { passes } = trackOf(chapters(4, 17))
  expect(passes.map(({ kind }) => kind)).toEqual(['forward', 'loss', 'backward', 'clip', 'update'])
  const [forward, loss, backward] = passes
  expect(forward!.width / backward!.width).toBeCloseTo(68 / 69)
  expect(loss!.width).toBeGreaterThan(0.025)
  expect(passes.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(1)
})

test('backward counts the time steps down, and what is outside of time joins the next', () => {
  const { ticks } = trackOf(chapters(3, 10))
  expect(ticks.map(({ kind, time }) => `${kind} ${time}`)).toEqual([
    'forward 1',
    'forward 2',
    'forward 3',
    'backward 3',
    'backward 2',
    'backward 1',
  ])
  expect(ticks[3]).toMatchObject({ from: 31, to: 42 })
})

test.each([1, 4, 100])('every whole playhead is found again from where it stands, T = %i', (T) => {
  const track = trackOf(chapters(T, 17))
  const total = track.passes.at(-1)!.to
  for (let n = 1; n <= total; n++) expect(playheadAt(track, shareAt(track, n))).toBe(n)
  expect(playheadAt(track, -0.2)).toBe(1)
  expect(playheadAt(track, 1.2)).toBe(total)
})

test('shares grow with the playhead, fractions too', () => {
  const track = trackOf(chapters(4, 8))
  let before = -1
  for (let p = 0; p <= 76; p += 0.25) {
    const share = shareAt(track, p)
    expect(share).toBeGreaterThanOrEqual(before)
    before = share
  }
  expect(before).toBeCloseTo(1)
})

test('the tick of a playhead is the time step its move is in', () => {
  const track = trackOf(chapters(4, 8))
  expect(tickAt(track, 8)?.time).toBe(1)
  expect(tickAt(track, 8.1)?.time).toBe(2)
  expect(tickAt(track, 33)).toBeNull()
  expect(tickAt(track, 34)).toMatchObject({ kind: 'backward', time: 4 })
})

const label = (time: number) => 7 * String(time).length + 20

test('a short text keeps every tick', () => {
  const { ticks } = trackOf(chapters(4, 17))
  expect(thinned(ticks, 1400, label, null)).toHaveLength(8)
})

test.each([
  [100, 1400],
  [100, 350],
  [1000, 320],
  [20, 320],
])('labels of T = %i on %i pixels never overlap, and the current one is there', (T, pixels) => {
  const { ticks } = trackOf(chapters(T, 17))
  for (const current of [null, ticks[0]!, ticks[T - 1]!, ticks[T]!, ticks[T + 2]!]) {
    const kept = thinned(ticks, pixels, label, current)
    if (current) expect(kept).toContain(current)
    for (const [k, tick] of kept.entries()) {
      const next = kept[k + 1]
      if (!next) continue
      const gap = (next.left + next.width / 2 - tick.left - tick.width / 2) * pixels
      expect(gap).toBeGreaterThanOrEqual((label(tick.time) + label(next.time)) / 2)
    }
  }
})

test('no moves, no track', () => {
  const track = trackOf([])
  expect(shareAt(track, 1)).toBe(0)
  expect(playheadAt(track, 0.5)).toBe(1)
})
