import { expect, test } from 'vitest'
import { moving, resting } from '../../scene/index.ts'
import { networkAt } from '../network/network.testing.ts'
import { placeName } from './playhead.ts'

test('next glides to the next move, and is there when its time has passed', () => {
  const { next, advance, shown } = networkAt()
  next()
  expect([shown().playhead, shown().target]).toEqual([1, 2])
  advance(moving / 2)
  expect(shown().playhead).toBeCloseTo(1.5)
  advance(moving)
  expect([shown().playhead, shown().target]).toEqual([2, null])
})

test('back glides the same way', () => {
  const { goTo, previous, advance, shown } = networkAt()
  goTo(10)
  previous()
  advance(moving / 4)
  expect(shown().playhead).toBeCloseTo(9.75)
  advance(moving)
  expect(shown().playhead).toBe(9)
})

test('a press during a glide jumps on from where the glide would have ended', () => {
  const { next, shown } = networkAt()
  next()
  next()
  expect([shown().playhead, shown().target]).toEqual([3, null])
})

test('nothing goes before the first step or beyond the last', () => {
  const { previous, last, next, shown } = networkAt()
  previous()
  expect(shown().playhead).toBe(1)
  last()
  next()
  expect(shown().playhead).toBe(shown().subject.moves.length)
})

test('a time step at a time jumps to its end', () => {
  const { next, shown } = networkAt('#preset=hello-lstm')
  next('time')
  expect(placeName(shown().subject, shown().playhead)).toBe('t1.L')
  next('time')
  expect(placeName(shown().subject, shown().playhead)).toBe('t2.L')
})

test('play moves, rests, moves on, and stops at the end', () => {
  const { goTo, play, advance, shown } = networkAt()
  const end = shown().subject.moves.length
  goTo(end - 2)
  play()
  advance(moving / 2)
  expect(shown().playhead).toBeCloseTo(end - 2 + 0.5)
  advance(moving)
  expect(shown().playhead).toBe(end - 1)
  for (let k = 0; k < 5; k++) advance((moving + resting) / 2)
  expect([shown().playhead, shown().playing]).toEqual([end, false])
})

test('play goes round in a loop', () => {
  const { setView, play, advance, shown } = networkAt()
  setView({ loop: [3, 5] })
  play()
  const seen = new Set<number>()
  for (let k = 0; k < 30; k++) {
    advance((moving + resting) / 3)
    seen.add(Math.ceil(shown().playhead))
  }
  expect([...seen].toSorted()).toEqual([3, 4, 5])
  expect(shown().playing).toBe(true)
})

test('a loop stays on its steps when the steps become finer, and within the steps there are', () => {
  const { setView, shown } = networkAt('#loop=5-999')
  expect(shown().view.loop).toEqual([5, 72])
  setView({ loop: [34, 36] })
  const names = () => shown().view.loop!.map((step) => placeName(shown().subject, step))
  const before = names()
  setView({ stepSize: 'contribution' })
  expect(names()).toEqual(before)
})

test('with stillness every move is a jump', () => {
  const { setStillness, next, shown } = networkAt()
  setStillness(true)
  next()
  expect([shown().playhead, shown().target]).toEqual([2, null])
})

test('a single contribution at a time takes more steps, and the place stays', () => {
  const { goToStep, setView, shown } = networkAt('#preset=hello-lstm')
  goToStep('t3.df')
  setView({ stepSize: 'contribution' })
  expect(shown().subject.moves).toHaveLength(shown().subject.trace.steps.length)
  expect(placeName(shown().subject, shown().playhead)).toBe('t3.df')
  setView({ stepSize: 'node' })
  expect(placeName(shown().subject, shown().playhead)).toBe('t2.dc.1') // the last of the two that leave together
})
