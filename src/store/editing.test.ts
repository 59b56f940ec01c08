import { expect, test } from 'vitest'
import { momentAt } from '../scene/index.ts'
import { defaults, readLink } from '../settings/index.ts'
import { keptPlace, placeName } from './place.ts'
import { runOf } from './run.ts'
import { stage } from './stage.testing.ts'
import type { State } from './state.ts'

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

/** Where one stands, by name, and what the loop goes round. */
const stands = ({ run, playhead, settings: { loop } }: State) => [placeName(run, playhead), loop]

test('undo and redo lead back to the place and the loop that the edit could not keep', () => {
  const { set, undo, redo, settle, now } = stage('#preset=hello-lstm&at=t3.c&loop=40-60')
  expect(stands(now())).toEqual(['t3.c', [40, 60]])
  set({ text: 'ab' })
  settle()
  const lost = stands(now())
  expect(lost[0]).toBe('t1.c')
  undo()
  expect(now().settings.text).toBe('hello')
  expect(stands(now())).toEqual(['t3.c', [40, 60]])
  redo()
  expect(stands(now())).toEqual(lost)
  undo()
  expect(stands(now())).toEqual(['t3.c', [40, 60]])
})

test('a word that is typed letter by letter is undone to the place where it began', () => {
  const { set, undo, now } = stage('#preset=hello-lstm&at=t3.c')
  for (const text of ['wo', 'wor', 'worl', 'world']) set({ text })
  expect(now().past).toHaveLength(1)
  undo()
  expect(stands(now())).toEqual(['t3.c', null])
})

test('steps taken since an edit are not undone', () => {
  const { set, undo, redo, goToStep, settle, now } = stage('#preset=hello-lstm&at=t3.c')
  set({ text: 'ab' })
  settle()
  goToStep('t1.o')
  undo()
  expect(stands(now())).toEqual(['t1.o', null])
  goToStep('t2.o')
  redo()
  expect(stands(now())[0]).toBe('t1.o')

  // Between the letters as well.
  undo()
  goToStep('t3.c')
  set({ text: 'wo' })
  goToStep('t1.o')
  set({ text: 'wor' })
  undo()
  expect(stands(now())).toEqual(['t1.o', null])
})
