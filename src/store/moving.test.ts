import { expect, test } from 'vitest'
import { moving, resting } from '../scene/index.ts'
import { placeName } from './place.ts'
import { stage } from './stage.testing.ts'

test('next glides to the next move, and is there when its time has passed', () => {
  const { next, advance, now } = stage()
  next()
  expect([now().playhead, now().target]).toEqual([1, 2])
  advance(moving / 2)
  expect(now().playhead).toBeCloseTo(1.5)
  advance(moving)
  expect([now().playhead, now().target]).toEqual([2, null])
})

test('back glides the same way', () => {
  const { goTo, previous, advance, now } = stage()
  goTo(10)
  previous()
  advance(moving / 4)
  expect(now().playhead).toBeCloseTo(9.75)
  advance(moving)
  expect(now().playhead).toBe(9)
})

test('a press during a glide jumps on from where the glide would have ended', () => {
  const { next, now } = stage()
  next()
  next()
  expect([now().playhead, now().target]).toEqual([3, null])
})

test('nothing goes before the first step or beyond the last', () => {
  const { previous, last, next, now } = stage()
  previous()
  expect(now().playhead).toBe(1)
  last()
  next()
  expect(now().playhead).toBe(now().run.moves.length)
})

test('a time step at a time jumps to its end', () => {
  const { next, now } = stage('#preset=hello-lstm')
  next('time')
  expect(placeName(now().run, now().playhead)).toBe('t1.L')
  next('time')
  expect(placeName(now().run, now().playhead)).toBe('t2.L')
})

test('play moves, rests, moves on, and stops at the end', () => {
  const { goTo, play, advance, now } = stage()
  const end = now().run.moves.length
  goTo(end - 2)
  play()
  advance(moving / 2)
  expect(now().playhead).toBeCloseTo(end - 2 + 0.5)
  advance(moving)
  expect(now().playhead).toBe(end - 1)
  for (let k = 0; k < 5; k++) advance((moving + resting) / 2)
  expect([now().playhead, now().playing]).toEqual([end, false])
})

test('play goes round in a loop', () => {
  const { set, play, advance, now } = stage()
  set({ loop: [3, 5] })
  play()
  const seen = new Set<number>()
  for (let k = 0; k < 30; k++) {
    advance((moving + resting) / 3)
    seen.add(Math.ceil(now().playhead))
  }
  expect([...seen].toSorted()).toEqual([3, 4, 5])
  expect(now().playing).toBe(true)
})

test('a loop stays on its steps when the steps become finer, and within the steps there are', () => {
  const { set, now } = stage('#loop=5-999')
  expect(now().settings.loop).toEqual([5, 72])
  set({ loop: [34, 36] })
  const names = () => now().settings.loop!.map((step) => placeName(now().run, step))
  const before = names()
  set({ stepSize: 'contribution' })
  expect(names()).toEqual(before)
})

test('with stillness every move is a jump', () => {
  const { setStillness, next, now } = stage()
  setStillness(true)
  next()
  expect([now().playhead, now().target]).toEqual([2, null])
})

test('a single contribution at a time takes more steps, and the place stays', () => {
  const { goToStep, set, now } = stage('#preset=hello-lstm')
  goToStep('t3.df')
  set({ stepSize: 'contribution' })
  expect(now().run.moves).toHaveLength(now().run.trace.steps.length)
  expect(placeName(now().run, now().playhead)).toBe('t2.dc.1') // the last of the two that left together
})
