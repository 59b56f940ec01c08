import { expect, test } from 'vitest'
import { momentAt } from '../../scene/index.ts'
import { defaults, readLink } from '../../settings/index.ts'
import { keptPosition } from '../player/keptPosition.ts'
import { placeName, playheadOf, stepAt } from '../player/playhead.ts'
import type { PlayerState } from '../player/state.ts'
import { networkAt } from './network.testing.ts'
import { runOf } from './runOf.ts'

test('an edit recomputes everything and keeps the place by its name', () => {
  const { goToStep, change, now, shown } = networkAt('#preset=hello-lstm')
  expect(goToStep('t3.dc')).toBe(true)
  change({ text: 'hallo' })
  expect(now().run.fed.join('')).toBe('hall')
  expect(placeName(shown().subject, shown().playhead)).toBe('t3.dc')
})

test('a place beyond the new text moves to its last time step', () => {
  const { goToStep, change, shown } = networkAt('#preset=hello-lstm')
  goToStep('t4.dh')
  change({ text: 'hi!' })
  expect(placeName(shown().subject, shown().playhead)).toBe('t2.dh')
})

test('an edit can be undone and done again', () => {
  const { undo, redo, change, now } = networkAt()
  const { run } = now()
  change({ text: 'world' })
  undo()
  expect(now().run).toMatchObject({ fed: run.fed, loss: run.loss })
  redo()
  expect(now().run.fed.join('')).toBe('worl')
})

test('typing a word is one entry of the history, until the field is left', () => {
  const { settle, undo, change, now } = networkAt()
  for (const text of ['hellow', 'hellowo', 'hellowor']) change({ text })
  settle()
  change({ text: 'hellowors' })
  undo()
  expect(now().settings.text).toBe('hellowor')
  undo()
  expect(now().settings.text).toBe('hello')
})

test('a link with the number of an entry, as the browser’s Back has it, leads there', () => {
  const { adopt, undo, redo, change, now, shown } = networkAt()
  const ids = [now().history.id]
  for (const text of ['one', 'two', 'three']) {
    now().settle()
    change({ text })
    ids.push(now().history.id)
  }
  expect(new Set(ids).size).toBe(4)
  const texts = () => {
    const { history, settings } = now()
    return [history.past, [{ settings }], history.future].map((all) =>
      all.map((one) => one.settings.text),
    )
  }
  const go = (id: number | undefined, link: string) => adopt(readLink(link).settings, [], id)
  // What the link says of the network does not count, what it says of the view does.
  go(ids[1], '#text=not+this&at=t1.dh&theme=dark')
  expect(texts()).toEqual([['hello'], ['one'], ['two', 'three']])
  expect(now().history.id).toBe(ids[1])
  expect(stands(shown())[0]).toBe('t1.dh')
  expect(shown().view.theme).toBe('dark')
  go(ids[3], '#text=three')
  expect(texts()).toEqual([['hello', 'one', 'two'], ['three'], []])
  undo()
  redo()
  expect(texts()).toEqual([['hello', 'one', 'two'], ['three'], []])
  go(ids[3], '#at=t1.h') // the present one
  expect(texts()).toEqual([['hello', 'one', 'two'], ['three'], []])

  // Without a number, or with one that nobody knows, a link is an edit of its own.
  go(undefined, '#text=elsewhere')
  expect(texts()).toEqual([['hello', 'one', 'two', 'three'], ['elsewhere'], []])
  change({ text: 'on' }) // of the same field, but not the edit that was under way before
  go(99, '#text=off')
  expect(texts()).toEqual([['hello', 'one', 'two', 'three', 'elsewhere', 'on'], ['off'], []])
  // One to the same network only looks.
  go(undefined, '#text=off&at=t1.dh')
  expect(texts()[0]).toHaveLength(6)
})

test('looks are no part of the history', () => {
  const { setView, now } = networkAt()
  setView({ theme: 'dark' })
  setView({ stepSize: 'contribution' })
  expect(now().history.past).toEqual([])
})

test('undo takes back the edit and leaves everything one looks with as it is', () => {
  const { select, undo, redo, change, setView, now, shown } = networkAt('#preset=hello-lstm')
  change({ text: 'help' })
  setView({ locale: 'ko', theme: 'dark', panels: ['check'], speed: 2, predict: true })
  select('W_hh')
  const looks = () => {
    const { locale, theme, panels, speed, predict, selected } = shown().view
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
  const { undo, change, setView, shown } = networkAt('#preset=hello-lstm')
  setView({ loop: [60, 70] })
  change({ text: 'hello world' })
  expect(shown().view.loop).not.toEqual([60, 70])
  undo()
  expect(shown().view.loop).toEqual([60, 70])
})

test('what was wrong after an edit is not said any more once it is undone', () => {
  const { edit, undo, change, shown } = networkAt('#preset=hello-lstm')
  edit('W_hh', new Map([[0, 2]]))
  change({ text: 'another' })
  expect(shown().problems).not.toEqual([])
  undo()
  expect(shown().problems).toEqual([])
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
      const position = { step: stepAt(before!, playhead), inside: false, loop: null }
      const there = playheadOf(after!, keptPosition(before!, position, after!).step)
      const [own, other] = [momentAt(before!, playhead), momentAt(after!, there)]
      expect(other.kind, placeName(before!, playhead)).toBe(own.kind)
      expect(other.now, placeName(before!, playhead)).toBe(own.now)
    }
  }
})

test('what cannot be used is told, and the last good picture stays', () => {
  const { change, now, shown } = networkAt()
  const { run } = now()
  change({ text: '' })
  expect(now().run.fed).toEqual(run.fed)
  expect(shown().problems[0]?.at).toBe('text')
})

test('the next iteration runs with the updated weights and keeps the loss before', () => {
  const { nextIteration, restart, now, shown } = networkAt()
  const before = now().run.loss
  nextIteration()
  expect(shown().playhead).toBe(1)
  expect(now().run.losses).toEqual([before])
  expect(now().run.loss).toBeLessThan(before)
  restart()
  expect(now().run.loss).toBe(before)
})

test('new weights are other weights, restarting keeps the same', () => {
  const { newWeights, nextIteration, restart, now } = networkAt('#cell=gru')
  const before = now().run.loss
  newWeights()
  const other = now().run.loss
  expect(other).not.toBe(before)
  nextIteration()
  restart()
  expect(now().run.loss).toBe(other)
})

/** Where one stands, by name, and what the loop goes round. */
const stands = ({ subject, playhead, view: { loop } }: PlayerState) => [
  placeName(subject, playhead),
  loop,
]

test('undo and redo lead back to the place and the loop that the edit could not keep', () => {
  const { undo, redo, settle, change, now, shown } = networkAt(
    '#preset=hello-lstm&at=t3.c&loop=40-60',
  )
  expect(stands(shown())).toEqual(['t3.c', [40, 60]])
  change({ text: 'ab' })
  settle()
  const lost = stands(shown())
  expect(lost[0]).toBe('t1.c')
  undo()
  expect(now().settings.text).toBe('hello')
  expect(stands(shown())).toEqual(['t3.c', [40, 60]])
  redo()
  expect(stands(shown())).toEqual(lost)
  undo()
  expect(stands(shown())).toEqual(['t3.c', [40, 60]])
})

test('a word that is typed letter by letter is undone to the place where it began', () => {
  const { undo, change, now, shown } = networkAt('#preset=hello-lstm&at=t3.c')
  for (const text of ['wo', 'wor', 'worl', 'world']) change({ text })
  expect(now().history.past).toHaveLength(1)
  undo()
  expect(stands(shown())).toEqual(['t3.c', null])
})

test('steps taken since an edit are not undone', () => {
  const { undo, redo, goToStep, settle, change, shown } = networkAt('#preset=hello-lstm&at=t3.c')
  change({ text: 'ab' })
  settle()
  goToStep('t1.o')
  undo()
  expect(stands(shown())).toEqual(['t1.o', null])
  goToStep('t2.o')
  redo()
  expect(stands(shown())[0]).toBe('t1.o')

  // Between the letters as well.
  undo()
  goToStep('t3.c')
  change({ text: 'wo' })
  goToStep('t1.o')
  change({ text: 'wor' })
  undo()
  expect(stands(shown())).toEqual(['t1.o', null])
})
