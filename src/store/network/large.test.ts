import { expect, test } from 'vitest'
import { nodeNamed } from '../../engine/index.ts'
import { networkAt } from './network.testing.ts'
import type { Slices } from './turns.ts'

const characters = Array.from({ length: 40 }, (_, k) => String.fromCodePoint(0xac00 + k)).join('')
const large = `#cell=lstm&hidden-size=64&text=${characters}`

/** A large network, and how its slices are let go on to the end of what is under way. */
function openLarge(link = large) {
  let finish = () => {}
  const slices: Slices = (work, report) => {
    finish = () => {
      finish = () => {}
      for (const _ of { [Symbol.iterator]: () => work });
      report(null, true)
    }
  }
  return { ...networkAt(link, slices), finish: () => finish() }
}

test('while a large pass is recorded the last good one stays, marked as old', () => {
  const { change, now, shown, finish } = openLarge()
  const { run } = now()
  change({ text: `${characters}가` })
  expect(now().run).toBe(run)
  expect(now().settings.text).toBe(characters)
  expect(now().asked.text).toBe(`${characters}가`)
  expect([shown().stale, shown().source === run]).toEqual([true, true])
  finish()
  expect(now().settings.text).toBe(`${characters}가`)
  expect(now().asked).toBe(now().settings)
  expect([shown().stale, shown().source === now().run]).toEqual([false, true])
})

test('of letters typed in the meantime only the last text is recorded, and all are one entry', () => {
  const { change, now, finish } = openLarge()
  for (const more of ['a', 'ab', 'abc', 'abcd']) change({ text: characters + more })
  finish()
  expect(now().settings.text).toBe(`${characters}a`)
  finish()
  expect(now().settings.text).toBe(`${characters}abcd`)
  expect(now().history.past).toHaveLength(1)
})

test('edits of several entries in a row are all in force in the end, each an entry of its own', () => {
  const { edit, settle, now, finish } = openLarge()
  for (const [k, value] of [0.5, 0.25, 0.125].entries()) {
    edit('W_hh', new Map([[k, value]]))
    settle()
  }
  for (let n = 0; n < 6; n++) finish()
  const { run, history } = now()
  expect(Array.from(nodeNamed(run.trace.tape, 'W_hh')!.value.data).slice(0, 3)).toEqual([
    0.5, 0.25, 0.125,
  ])
  expect(history.past).toHaveLength(3)
})

test('undo waits for the edit that it takes back', () => {
  const { change, undo, now, shown, finish } = openLarge()
  change({ text: `ab${characters}` })
  undo()
  for (let n = 0; n < 6; n++) finish()
  expect(now().settings.text).toBe(characters)
  expect(now().history.future).toHaveLength(1)
  expect(shown().stale).toBe(false)
})

test('a pass that overflows leaves all as it was, and says so', () => {
  const powers = `#cell=rnn&activation=identity&hidden-size=128&text=${'ab'.repeat(45)}`
  const { edit, now, shown, finish } = openLarge(powers)
  const { run, settings } = now()
  edit('W_hh', new Map([[0, 65504]])) // to the power of 88
  expect(shown().stale).toBe(true)
  finish()
  expect(shown().problems.map(({ at }) => at)).toEqual(['weights'])
  expect([now().run === run, now().settings === settings]).toEqual([true, true])
  expect(shown().stale).toBe(false)
})

test('a link is followed in slices, too, after what was asked for before it', () => {
  const { change, adopt, now, shown, finish } = openLarge()
  change({ text: `ab${characters}` })
  adopt({ ...now().settings, ...shown().view, text: 'hello', at: null, step: null }, [])
  expect(now().settings.text).toBe(characters)
  for (let n = 0; n < 4; n++) finish()
  expect(now().settings.text).toBe('hello')
  expect(now().followed).toBe(1)
  expect(now().history.past.map(({ settings }) => settings.text)).toEqual([
    characters,
    `ab${characters}`,
  ])
  expect(shown().stale).toBe(false)
})
