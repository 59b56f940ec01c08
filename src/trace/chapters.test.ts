import { describe, expect, test } from 'vitest'
import { type PresetName, presets, unroll } from '../cells/index.ts'
import {
  actorOf,
  chapterAt,
  chaptersOf,
  type Grain,
  grains,
  nextStop,
  previousStop,
} from './chapters.ts'
import { stepName, stepNamed } from './names.ts'
import { record } from './record.ts'

const update = { optimizer: 'adagrad', rate: 0.1, epsilon: 1e-8, clip: 5 } as const
const traceOf = (preset: PresetName) => record(unroll(presets[preset]), { update })

const lstm = traceOf('hello-lstm')
const at = (name: string) => stepNamed(lstm, name)!
const chapterOf = (grain: Grain, name: string) => {
  const { first, last } = chaptersOf(lstm, grain)[chapterAt(chaptersOf(lstm, grain), at(name))]!
  return [stepName(lstm, first), stepName(lstm, last)]
}

describe.each(Object.keys(presets) as PresetName[])('%s', (preset) => {
  const trace = traceOf(preset)

  test.each(grains)('by %s: every step is in exactly one chapter, in order', (grain) => {
    const chapters = chaptersOf(trace, grain)
    let next = 0
    for (const { first, last, kind } of chapters) {
      expect(first).toBe(next)
      expect(last).toBeGreaterThanOrEqual(first)
      for (let step = first; step <= last; step++) expect(trace.steps[step]!.kind).toBe(kind)
      next = last + 1
    }
    expect(next).toBe(trace.steps.length)
  })

  test.each(grains)('by %s: chapterAt finds the chapter of every step', (grain) => {
    const chapters = chaptersOf(trace, grain)
    for (const step of trace.steps.keys()) {
      const { first, last } = chapters[chapterAt(chapters, step)]!
      expect(first <= step && step <= last).toBe(true)
    }
  })

  test('where a pass ends a time step ends, and where a time step ends a node ends', () => {
    const ends = (grain: Grain) => new Set(chaptersOf(trace, grain).map(({ last }) => last))
    const order = ['contribution', 'node', 'time', 'pass'] as const
    for (const [k, grain] of order.slice(1).entries())
      for (const last of ends(grain)) expect(ends(order[k]!)).toContain(last)
    for (const last of ends('time')) expect(ends('gate')).toContain(last)
  })

  test.each(grains)(
    'by %s: next goes through every chapter to the end, previous back to the first',
    (grain) => {
      const chapters = chaptersOf(trace, grain)
      const stops = [chapters[0]!.last]
      for (;;) {
        const next = nextStop(trace, stops.at(-1)!, grain)
        if (next === stops.at(-1)) break
        stops.push(next)
      }
      expect(stops).toEqual(chapters.map(({ last }) => last))
      const back = stops.map((stop) => previousStop(trace, stop, grain))
      expect(back).toEqual([stops[0], ...stops.slice(0, -1)])
    },
  )
})

test('by pass: forward, loss, backward, clip, update', () => {
  expect(chaptersOf(lstm, 'pass').map(({ kind }) => kind)).toEqual([
    ...['forward', 'loss', 'backward'],
    ...['clip', 'update'],
  ])
})

test('by time: 1 to 4, the loss, back from 4 to 1, then what has no time', () => {
  expect(chaptersOf(lstm, 'time').map(({ kind, time }) => `${kind} ${time}`)).toEqual([
    ...['forward 1', 'forward 2', 'forward 3', 'forward 4'],
    'loss null',
    'backward null', // the loss hands 1 to every Lₜ
    ...['backward 4', 'backward 3', 'backward 2', 'backward 1'],
    ...['clip null', 'update null'],
  ])
})

test('by node: all that a node sends is one chapter', () => {
  expect(chapterOf('node', 'db_h.t3')).toEqual(['t3.dxh', 'db_h.t3'])
  expect(chapterOf('node', 't3.dh')).toEqual(['dW_hy.t3', 't3.dh'])
})

test('the split of the stack is one node, and so is the merge on the way back', () => {
  expect(chapterOf('node', 't3.fraw')).toEqual(['t3.iraw', 't3.graw'])
  expect(chapterOf('node', 't3.dH')).toEqual(['t3.dH.1', 't3.dH'])
  expect(chapterOf('node', 't3.di')).toEqual(['t3.di', 't3.dg'])
})

test('the two splits of a GRU are two nodes', () => {
  const gru = traceOf('hello-gru')
  const chapters = chaptersOf(gru, 'node')
  const { first, last } = chapters[chapterAt(chapters, stepNamed(gru, 't3.xz')!)]!
  expect([stepName(gru, first), stepName(gru, last)]).toEqual(['t3.xr', 't3.xn'])
})

test('by gate: neighbours of one gate stay together, another gate starts another chapter', () => {
  for (const { first, last } of chaptersOf(lstm, 'gate'))
    expect(new Set(chapterSteps(first, last).map((step) => actorOf(lstm, step).gate)).size).toBe(1)
  expect(chapterOf('gate', 't3.fraw')).toEqual(['t3.fraw', 't3.fraw'])
})

const chapterSteps = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, k) => first + k)

test('each clip and each update is a chapter by node, and all of them are one by time', () => {
  expect(chapterOf('node', 'clip.W_hh')).toEqual(['clip.W_hh', 'clip.W_hh'])
  expect(chapterOf('time', 'clip.W_hh')).toEqual(['clip.W_xh', 'clip.b_y'])
})

test('next, in the midst of a chapter, goes to its end; previous to the end of the one before', () => {
  const inside = at('t3.dhh')
  expect(nextStop(lstm, inside, 'node')).toBe(at('db_h.t3'))
  expect(previousStop(lstm, inside, 'node')).toBe(at('t3.dH'))
})

test('before the first step, next stops at the end of the first chapter', () => {
  for (const grain of grains)
    expect(nextStop(lstm, -1, grain)).toBe(chaptersOf(lstm, grain)[0]!.last)
})

test('previous never goes forward: within the first chapter it stays', () => {
  for (const grain of grains) expect(previousStop(lstm, 0, grain)).toBe(0)
})
