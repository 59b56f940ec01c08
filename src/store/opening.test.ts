import { expect, test } from 'vitest'
import { defaults, presetChange } from '../settings/index.ts'
import { placeName } from './place.ts'
import { stage } from './stage.testing.ts'

test('a link says which panels it asks for; folding and unfolding by hand changes nothing of that', () => {
  const { set, visit, now } = stage('#panels=predict')
  expect(now().asked).toEqual(['predict'])
  set({ panels: ['ledger', 'predict'] })
  expect(now().asked).toEqual(['predict'])
  // A question asks for a place, as a link does.
  visit({ ...defaults, panels: ['compare'] })
  expect(now().asked).toEqual(['compare'])
})

test('the first visit opens on the lecture’s hello, at its first step', () => {
  const { now } = stage()
  expect(now().playhead).toBe(1)
  expect(now().run.fed.join('')).toBe('hell')
  expect(now().run.loss.toFixed(6)).toBe('5.589387')
})

test('a link opens exactly its step', () => {
  expect(stage('#preset=hello-lstm&at=t3.dc').now().run.moves).toHaveLength(144)
  const { now } = stage('#preset=hello-lstm&at=t3.dc')
  expect(placeName(now().run, now().playhead)).toBe('t3.dc')
  expect(stage('#step=12').now().playhead).toBe(12)
})

test('a step that does not exist is told, and the picture is the first one', () => {
  const { now } = stage('#at=t9.h')
  expect(now().playhead).toBe(1)
  expect(now().problems[0]).toMatchObject({ at: 'at', got: 't9.h', used: 't1.xh' })
})

test('without the step of its name a link opens at the number it gives, the last where there are fewer', () => {
  const { now } = stage('#step=99999&at=zz.q&loop=9999-1')
  expect(now().playhead).toBe(72)
  expect(now().problems).toEqual([
    { at: 'at', expected: { kind: 'name of a step' }, got: 'zz.q', used: 'update.b_y' },
    { at: 'step', expected: { kind: 'whole number', min: 1, max: 72 }, got: '99999', used: '72' },
    { at: 'loop', expected: { kind: 'loop', max: 72 }, got: '"9999-1"', used: '1-72' },
  ])
})

test('a loop from step 0 begins at the first step', () => {
  const { play, advance, now } = stage('#loop=0-3')
  expect(now().settings.loop).toEqual([1, 3])
  play()
  for (let n = 0; n < 40; n++) {
    advance(100)
    expect(now().playhead).toBeGreaterThan(0)
  }
})

test('two stages share nothing', () => {
  const [one, other] = [stage(), stage()]
  one.set({ text: 'abc' })
  one.next()
  expect(other.now().run.fed.join('')).toBe('hell')
  expect(other.now().target).toBeNull()
})

test('a preset brings its text and its weights', () => {
  const { set, now } = stage()
  set(presetChange('hello-gru'))
  expect(now().run.cell).toBe('gru')
  expect(now().settings).not.toEqual(defaults)
})

test('panels that are open anyway nobody has asked for', () => {
  expect(stage('#preset=hello-lstm&at=t3.dc').now().asked).toEqual([])
  expect(stage('#preset=hello-lstm&panels=equation,ledger,node').now().asked).toEqual([])
})
