import { expect, test } from 'vitest'
import { momentAt, moving, resting } from '../scene/index.ts'
import { defaults, presetChange, readLink } from '../settings/index.ts'
import { keptPlace, placeName } from './place.ts'
import { runOf } from './run.ts'
import { createStage } from './store.ts'

const stage = (link = '') => {
  const { settings, problems } = readLink(link)
  const store = createStage(settings, problems)
  return { store, ...store.getState(), now: store.getState }
}

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

test('an edit recomputes everything and keeps the place by its name', () => {
  const { goToStep, set, now } = stage('#preset=hello-lstm')
  expect(goToStep('t3.dc')).toBe(true)
  set({ text: 'hallo' })
  expect(now().run.fed.join('')).toBe('hall')
  expect(placeName(now().run, now().playhead)).toBe('t3.dc')
})

test('a place beyond the new text moves to its last time step', () => {
  const { goToStep, set, now } = stage('#preset=hello-lstm')
  goToStep('t4.dh')
  set({ text: 'hi!' })
  expect(placeName(now().run, now().playhead)).toBe('t2.dh')
})

test('an edit can be undone and done again', () => {
  const { set, undo, redo, now } = stage()
  const { run } = now()
  set({ text: 'world' })
  undo()
  expect(now().run).toMatchObject({ fed: run.fed, loss: run.loss })
  redo()
  expect(now().run.fed.join('')).toBe('worl')
})

test('typing a word is one entry of the history, until the field is left', () => {
  const { set, settle, undo, now } = stage()
  for (const text of ['hellow', 'hellowo', 'hellowor']) set({ text })
  settle()
  set({ text: 'hellowors' })
  undo()
  expect(now().settings.text).toBe('hellowor')
  undo()
  expect(now().settings.text).toBe('hello')
})

test('a link that leads to an entry of the history, as the browser’s Back does, moves within it', () => {
  const { set, adopt, undo, redo, now } = stage()
  for (const text of ['one', 'two', 'three']) {
    now().settle()
    set({ text })
  }
  const texts = () =>
    [now().past, [now().settings], now().future].map((all) => all.map(({ text }) => text))
  adopt(readLink('#text=one&at=t1.dh&theme=dark').settings, [])
  expect(texts()).toEqual([['hello'], ['one'], ['two', 'three']])
  adopt(readLink('#text=three').settings, [])
  expect(texts()).toEqual([['hello', 'one', 'two'], ['three'], []])
  undo()
  redo()
  expect(texts()).toEqual([['hello', 'one', 'two'], ['three'], []])
  adopt(readLink('#text=elsewhere').settings, [])
  expect(texts()).toEqual([['hello', 'one', 'two'], ['elsewhere'], []])
  set({ text: 'on' }) // of the same field, but not the edit that was under way before
  expect(texts()).toEqual([['hello', 'one', 'two', 'elsewhere'], ['on'], []])
})

test('looks are no part of the history', () => {
  const { set, now } = stage()
  set({ theme: 'dark' })
  set({ stepSize: 'contribution' })
  expect(now().past).toEqual([])
})

test('undo takes back the edit and leaves everything one looks with as it is', () => {
  const { set, select, undo, redo, now } = stage('#preset=hello-lstm')
  set({ text: 'help' })
  set({ locale: 'ko', theme: 'dark', panels: ['check'], speed: 2, predict: true })
  select('W_hh')
  const looks = () => {
    const { locale, theme, panels, speed, predict, selected } = now().settings
    return { locale, theme, panels, speed, predict, selected }
  }
  const wanted = looks()
  undo()
  expect(now().settings.text).toBe('hello')
  expect(looks()).toEqual(wanted)
  redo()
  expect(now().settings.text).toBe('help')
  expect(looks()).toEqual(wanted)
})

test('a loop goes round the same steps after an edit and after it is undone', () => {
  const { set, undo, now } = stage('#preset=hello-lstm')
  set({ loop: [60, 70] })
  set({ text: 'hello world' })
  expect(now().settings.loop).not.toEqual([60, 70])
  undo()
  expect(now().settings.loop).toEqual([60, 70])
})

test('what was wrong after an edit is not said any more once it is undone', () => {
  const { set, edit, undo, now } = stage('#preset=hello-lstm')
  edit('W_hh', new Map([[0, 2]]))
  set({ text: 'another' })
  expect(now().problems).not.toEqual([])
  undo()
  expect(now().problems).toEqual([])
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

test.each([
  ['rnn', 'lstm'],
  ['rnn', 'gru'],
  ['lstm', 'rnn'],
  ['lstm', 'gru'],
  ['gru', 'rnn'],
  ['gru', 'lstm'],
] as const)('another cell keeps the pass and the time step: %s to %s', (from, to) => {
  for (const grain of ['node', 'contribution'] as const) {
    const [before, after] = [from, to].map((cell) =>
      runOf({ ...defaults, preset: null, cell: cell as 'rnn', stepSize: grain }),
    )
    for (let playhead = 1; playhead <= before!.moves.length; playhead++) {
      const there = keptPlace(before!, playhead, after!)
      const [own, other] = [momentAt(before!, playhead), momentAt(after!, there)]
      expect(other.kind, placeName(before!, playhead)).toBe(own.kind)
      expect(other.now, placeName(before!, playhead)).toBe(own.now)
    }
  }
})

test('what cannot be used is told, and the last good picture stays', () => {
  const { set, now } = stage()
  const { run } = now()
  set({ text: '' })
  expect(now().run.fed).toEqual(run.fed)
  expect(now().problems[0]?.at).toBe('text')
})

test('the next iteration runs with the updated weights and keeps the loss before', () => {
  const { nextIteration, restart, now } = stage()
  const before = now().run.loss
  nextIteration()
  expect(now().playhead).toBe(1)
  expect(now().run.losses).toEqual([before])
  expect(now().run.loss).toBeLessThan(before)
  restart()
  expect(now().run.loss).toBe(before)
})

test('new weights are other weights, restarting keeps the same', () => {
  const { newWeights, nextIteration, restart, now } = stage('#cell=gru')
  const before = now().run.loss
  newWeights()
  const other = now().run.loss
  expect(other).not.toBe(before)
  nextIteration()
  restart()
  expect(now().run.loss).toBe(other)
})

test('a single contribution at a time takes more steps, and the place stays', () => {
  const { goToStep, set, now } = stage('#preset=hello-lstm')
  goToStep('t3.df')
  set({ stepSize: 'contribution' })
  expect(now().run.moves).toHaveLength(now().run.trace.steps.length)
  expect(placeName(now().run, now().playhead)).toBe('t2.dc.1') // the last of the two that left together
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
