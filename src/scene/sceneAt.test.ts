import { isDeepStrictEqual } from 'node:util'
import { expect, test } from 'vitest'
import { type PresetName, presets, unroll } from '../cells/index.ts'
import { plainLabel } from '../equation/plainLabel.ts'
import { layoutOf, pathOf } from '../layout/index.ts'
import { chapterAt, chaptersOf, record, stepNamed } from '../trace/index.ts'
import { hasCutBars } from './cut.ts'
import { look, moving, settle, travel } from './pace.ts'
import { sceneAt } from './sceneAt.ts'
import type { Subject } from './subject.ts'

function subjectOf(name: PresetName): Subject {
  const preset = presets[name]
  const update = { optimizer: 'adagrad', rate: 0.1, epsilon: 1e-8, clip: 5 } as const
  const trace = record(unroll(preset), { update })
  const { fed, targets, vocabulary } = preset.sequence
  return {
    trace,
    layout: layoutOf(trace.tape),
    fed,
    expected: targets.map((target) => (target === null ? null : vocabulary[target]!)),
    moves: chaptersOf(trace, 'node'),
  }
}

const playheadAt = (subject: Subject, name: string, fraction = 1) =>
  chapterAt(subject.moves, stepNamed(subject.trace, name)!) + fraction

const lstm = subjectOf('hello-lstm')
const slide = subjectOf('hello-slide')

test.each<PresetName>(['hello-lstm', 'hello-slide', 'hello-gru'])(
  'every playhead of %s has a scene, whatever was looked at before',
  (name) => {
    const [forwards, backwards] = [subjectOf(name), subjectOf(name)]
    const halves = forwards.moves.flatMap((_, move) => [move + 0.5, move + 1])
    const scenes = halves.map((playhead) => sceneAt(forwards, playhead))
    const differing = [...halves.entries()]
      .reverse()
      .filter(([k, playhead]) => !isDeepStrictEqual(sceneAt(backwards, playhead), scenes[k]))
    expect(differing).toEqual([])
  },
)

test('scrubbing back shows what was there before', () => {
  const before = sceneAt(lstm, 30)
  sceneAt(lstm, 90)
  expect(sceneAt(lstm, 30)).toEqual(before)
})

test('a pulse looks, travels, then settles', () => {
  const at = (milliseconds: number) =>
    sceneAt(lstm, playheadAt(lstm, 't3.df', milliseconds / moving)).pulses.length
  expect(at(look / 2)).toBe(0)
  expect(at(look + travel / 2)).toBe(2) // to f and to c of t−1, together
  expect(at(look + travel + settle)).toBe(0)
})

test('a value is not seen before its pulse has arrived', () => {
  const value = (fraction: number) =>
    sceneAt(slide, playheadAt(slide, 't2.h', fraction)).strips.find(({ key }) => key === 'h:value')
  expect(value(0.5)).toBeUndefined()
  expect([...value(1)!.amount.tensor.data].map((v) => v.toFixed(1))).toEqual(['1.0', '0.3', '0.1'])
})

test('the fork at h waits for its second term: partial from t+1, final with the output', () => {
  const state = (name: string) =>
    sceneAt(slide, playheadAt(slide, name)).marks.find(
      ({ key }) => key === 'h.before' || key === 'h',
    )
  expect(state('t3.dh.1')!.gradient).toMatchObject({ state: 'partial', arrived: 1, expected: 2 })
  const fork = sceneAt(slide, playheadAt(slide, 't3.dh')).marks.find(({ key }) => key === 'h')!
  expect(fork.gradient).toMatchObject({ state: 'final', arrived: 2, expected: 2 })
  expect(fork.fork?.adding).toBe(true)
})

test('at the fork at c the term from t+1 is named by what made it', () => {
  const { strips } = sceneAt(lstm, playheadAt(lstm, 't3.dc'))
  const next = strips.find(({ key }) => key === 'c>next:gradient')!
  expect(plainLabel(next.label!)).toBe('f_t+1 ⊙ dc_t+1')
  expect(next.amount.state).toBe('final')
})

test('gradients that were not reached are told apart from zero', () => {
  const { strips } = sceneAt(lstm, playheadAt(lstm, 't4.dy'))
  expect(strips.find(({ key }) => key === 'i:gradient')!.amount.state).toBe('not reached')
})

test('the scene stays in the time step of its actor', () => {
  expect(sceneAt(lstm, playheadAt(lstm, 't3.dh.1')).moment.now).toBe(4) // sent by time 4
  expect(sceneAt(lstm, playheadAt(lstm, 't3.dy')).moment.now).toBe(3)
  expect(sceneAt(lstm, lstm.moves.length).moment.now).toBe(1)
})

test('active wires are cut where the pulse is', () => {
  const { wires } = sceneAt(lstm, playheadAt(lstm, 't3.df', 0.5))
  const wire = wires.find(({ key }) => key === 'f>fc')!
  expect(wire.pass).toBe('backward')
  expect(pathOf(wire.behind).startsWith('M668 8')).toBe(true) // from the circle
  expect(wire.ahead.at(-1)![0]).toBeCloseTo(579, 0) // to the rectangle of f, less the arrowhead
})

test('bars are cut where a number is beyond the scale, and not while nothing is computed', () => {
  const subject = subjectOf('hello-slide')
  const cutAt = (name: string) =>
    hasCutBars(sceneAt(subject, chapterAt(subject.moves, stepNamed(subject.trace, name)!) + 1))
  expect(cutAt('t2.dhraw')).toBe(true)
  expect(hasCutBars(sceneAt(subject, 0.5))).toBe(false)
})

test('a branch of a fork that brings several terms is not called by one of them', () => {
  const gru = subjectOf('hello-gru')
  const labels = sceneAt(gru, playheadAt(gru, 't2.dh')).strips.flatMap(({ label }) =>
    label ? [plainLabel(label)] : [],
  )
  expect(labels).toContain('Σ_t+1')
  expect(labels).not.toContain('★')
})
