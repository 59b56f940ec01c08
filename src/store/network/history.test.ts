import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaults, networkOf } from '../../settings/index.ts'
import { bounded, type Entry, edited, type History, movedTo, noHistory } from './history.ts'
import { networkAt } from './network.testing.ts'

const at = { step: 0, inside: false, loop: null }
const network = networkOf(defaults)
const leaving = { settings: network, left: at, arrived: null }
const entry = (id: number, weights: readonly number[] | null = null): Entry => ({
  ...leaving,
  id,
  settings: { ...network, weights },
})
const idsOf = ({ past, id, future }: History) => [...past, { id }, ...future].map((one) => one.id)

test('going anywhere and back keeps the line of entries', () => {
  const edits = fc.integer({ min: 1, max: 8 })
  fc.assert(
    fc.property(edits, fc.array(fc.nat(8)), (count, goals) => {
      let history = noHistory
      for (let id = 1; id <= count; id++) history = edited(history, leaving, id)
      for (const goal of goals.map((one) => one % (count + 1))) {
        if (goal === history.id) continue
        history = movedTo(history, goal, leaving)
        expect(history.id).toBe(goal)
        expect(history.past).toHaveLength(goal)
      }
      expect(idsOf(history)).toEqual(Array.from({ length: count + 1 }, (_, id) => id))
    }),
  )
})

test('an edit takes the place of all that was undone', () => {
  const two = edited(edited(noHistory, leaving, 1), leaving, 2)
  expect(idsOf(edited(movedTo(two, 0, leaving), leaving, 3))).toEqual([0, 3])
})

test('the oldest entries are let go: past two hundred, and past four million numbers', () => {
  const many = Array.from({ length: 500 }, (_, id) => entry(id))
  expect(bounded(many).map(({ id }) => id)).toEqual(many.slice(300).map(({ id }) => id))
  const large = () => Array.from({ length: 1_500_000 }, () => 0)
  expect(bounded([entry(1, large()), entry(2, large()), entry(3, large())])).toHaveLength(2)
  const shared = large()
  expect(bounded([entry(1, shared), entry(2, shared), entry(3, shared)])).toHaveLength(3)
})

test('hundreds of edits are kept within the bound, and the last two hundred can be undone', () => {
  const { change, settle, undo, now } = networkAt('#cell=rnn&hidden-size=1&text=ab')
  for (let seed = 2; seed <= 300; seed++) {
    settle()
    change({ seed })
  }
  expect(now().history.past).toHaveLength(200)
  for (let n = 0; n < 250; n++) undo()
  expect(now().settings.seed).toBe(100)
})

test('edits share the numbers that they leave as they are', () => {
  const { edit, change, settle, now } = networkAt('#preset=hello-lstm')
  edit('W_hh', new Map([[0, 0.5]]))
  const { weights } = now().settings
  expect(weights).not.toBe(null)
  for (const rate of [0.01, 0.02, 0.03]) {
    settle()
    change({ rate, weights: [...weights!] })
  }
  edit('t2.x', new Map([[0, 0.5]]))
  expect(now().settings.weights).toBe(weights)
  for (const { settings } of now().history.past.slice(1)) expect(settings.weights).toBe(weights)
})
