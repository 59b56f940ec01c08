import { expect, test } from 'vitest'
import { momentAt } from '../../../scene/index.ts'
import { defaults, presetChange } from '../../../settings/index.ts'
import { runOf } from '../../../store/index.ts'
import { mapStepsAt, playheadInTime, timeMapOf, wiresAfter } from './mapSteps.ts'

const rnn = timeMapOf(runOf(defaults))
const lstm = timeMapOf(runOf({ ...defaults, ...presetChange('hello-lstm') }))
const stepsAt = (map: typeof rnn, playhead: number) =>
  mapStepsAt(map, playhead, momentAt(map.run, playhead).seen)

test('progress grows through a time step, forward first and then backward', () => {
  const end = playheadInTime(rnn, 'forward', 2)!
  const [first, second, third] = stepsAt(rnn, end)
  expect([first!.forward, second!.forward, third!.forward]).toEqual([1, 1, 0])
  expect(second!.backward).toBe(0)
  expect(stepsAt(rnn, end - 2)[1]!.forward).toBeGreaterThan(0)
  const last = stepsAt(rnn, rnn.run.moves.length)
  expect(last.every(({ forward, backward }) => forward === 1 && backward === 1)).toBe(true)
})

test('a loss is there once it is computed', () => {
  expect(stepsAt(rnn, 1)[0]!.loss).toBe(null)
  expect(stepsAt(rnn, playheadInTime(rnn, 'forward', 1)!)[0]!.loss).toBeCloseTo(2.079, 3)
})

test('a step without a target has no loss', () => {
  const some = timeMapOf(
    runOf({ ...defaults, preset: null, text: 'hel', targets: ['e', null, null] }),
  )
  const steps = stepsAt(some, some.run.moves.length)
  expect(steps.map(({ loss }) => loss === null)).toEqual([false, true, true])
  expect(steps[2]!.expected).toBe(null)
})

test('gradients come back over the wires between time steps', () => {
  const wires = (playhead: number) => wiresAfter(lstm, 2, momentAt(lstm.run, playhead).seen)
  expect(wires(1)).toEqual([
    { symbol: 'c', carries: false, back: 'none' },
    { symbol: 'h', carries: false, back: 'none' },
  ])
  expect(wires(playheadInTime(lstm, 'forward', 2)!).every(({ carries }) => carries)).toBe(true)
  expect(wires(playheadInTime(lstm, 'backward', 3)!).map(({ back }) => back)).toEqual([
    'partial',
    'partial',
  ])
  expect(wires(playheadInTime(lstm, 'backward', 2)!).map(({ back }) => back)).toEqual([
    'final',
    'final',
  ])
})

test('a card leads to its time step in the pass under way', () => {
  const { run } = rnn
  const kindAt = (playhead: number | undefined) => momentAt(run, playhead!)
  expect(kindAt(playheadInTime(rnn, 'forward', 3))).toMatchObject({ kind: 'forward', now: 3 })
  expect(kindAt(playheadInTime(rnn, 'backward', 3))).toMatchObject({ kind: 'backward', now: 3 })
  expect(kindAt(playheadInTime(rnn, 'update', 3)).kind).toBe('backward')
})
