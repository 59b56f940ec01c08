import { expect, test } from 'vitest'
import { defaults, presetChange } from '../../settings/index.ts'
import { placeName } from '../player/playhead.ts'
import { networkAt } from './network.testing.ts'

test('a link says which panels it asks for; folding and unfolding by hand changes nothing of that', () => {
  const { visit, setView, shown } = networkAt('#panels=predict')
  expect(shown().requested).toEqual(['predict'])
  setView({ panels: ['ledger', 'predict'] })
  expect(shown().requested).toEqual(['predict'])
  // A question asks for a place, as a link does.
  visit({ ...defaults, panels: ['compare'] })
  expect(shown().requested).toEqual(['compare'])
})

test('the first visit opens on the lecture’s hello, at its first step', () => {
  const { now, shown } = networkAt()
  expect(shown().playhead).toBe(1)
  expect(now().run.fed.join('')).toBe('hell')
  expect(now().run.loss.toFixed(6)).toBe('5.589387')
})

test('a link opens exactly its step', () => {
  expect(networkAt('#preset=hello-lstm&at=t3.dc').shown().subject.moves).toHaveLength(144)
  const { shown } = networkAt('#preset=hello-lstm&at=t3.dc')
  expect(placeName(shown().subject, shown().playhead)).toBe('t3.dc')
  expect(networkAt('#step=12').shown().playhead).toBe(12)
})

test('a step that does not exist is told, and the picture is the first one', () => {
  const { shown } = networkAt('#at=t9.h')
  expect(shown().playhead).toBe(1)
  expect(shown().problems[0]).toMatchObject({ at: 'at', got: 't9.h', used: 't1.xh' })
})

test('without the step of its name a link opens at the number it gives, the last where there are fewer', () => {
  const { shown } = networkAt('#step=99999&at=zz.q&loop=9999-1')
  expect(shown().playhead).toBe(72)
  expect(shown().problems).toEqual([
    { at: 'at', expected: { kind: 'name of a step' }, got: 'zz.q', used: 'update.b_y' },
    { at: 'step', expected: { kind: 'whole number', min: 1, max: 72 }, got: '99999', used: '72' },
    { at: 'loop', expected: { kind: 'loop', max: 72 }, got: '"9999-1"', used: '1-72' },
  ])
})

test('a loop from step 0 begins at the first step', () => {
  const { play, advance, shown } = networkAt('#loop=0-3')
  expect(shown().view.loop).toEqual([1, 3])
  play()
  for (let n = 0; n < 40; n++) {
    advance(100)
    expect(shown().playhead).toBeGreaterThan(0)
  }
})

test('two stages share nothing', () => {
  const [one, other] = [networkAt(), networkAt()]
  one.change({ text: 'abc' })
  one.next()
  expect(other.now().run.fed.join('')).toBe('hell')
  expect(other.shown().target).toBeNull()
})

test('a preset brings its text and its weights', () => {
  const { change, now } = networkAt()
  change(presetChange('hello-gru'))
  expect(now().run.cell).toBe('gru')
  expect(now().settings).not.toEqual(defaults)
})

test('panels that are open anyway nobody has asked for', () => {
  expect(networkAt('#preset=hello-lstm&at=t3.dc').shown().requested).toEqual([])
  expect(networkAt('#preset=hello-lstm&panels=equation,ledger,node').shown().requested).toEqual([])
})
