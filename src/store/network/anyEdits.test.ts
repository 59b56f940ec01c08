import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { cellChange, cellChoices, readLink, writeLink } from '../../settings/index.ts'
import { networkAt } from './network.testing.ts'
import { settingsNow } from './settingsNow.ts'

vi.setConfig({ testTimeout: 60_000 })
const runs = { numRuns: 60, seed: 5 }

const links = fc.constantFrom('#preset=hello-lstm', '#preset=hello-slide', '#cell=gru&text=abca')
const texts = fc.constantFrom('ab', 'hello', 'hello world', 'aa', 'yellow')

/** Everything a person may do in a row. */
const actions = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant('text' as const), text: texts }),
    fc.record({ do: fc.constant('cell' as const), cell: fc.constantFrom(...cellChoices) }),
    fc.record({ do: fc.constant('loop' as const), from: fc.nat(150), to: fc.nat(150) }),
    fc.record({
      do: fc.constantFrom('grain' as const),
      grain: fc.constantFrom('node' as const, 'contribution' as const, 'time' as const),
    }),
    fc.record({ do: fc.constant('advance' as const), by: fc.integer({ min: 1, max: 400 }) }),
    fc.record({ do: fc.constant('goTo' as const), to: fc.nat(150) }),
    fc.record({
      do: fc.constantFrom('next', 'previous', 'play', 'undo', 'redo', 'nextIteration', 'settle'),
    }),
  ),
  { minLength: 1, maxLength: 25 },
)
type Action = (typeof actions extends fc.Arbitrary<infer All> ? All : never) extends (infer One)[]
  ? One
  : never

function act(at: ReturnType<typeof networkAt>, action: Action): void {
  if (action.do === 'text') at.change({ text: action.text })
  else if (action.do === 'cell') at.change(cellChange(at.now().settings, action.cell))
  else if (action.do === 'loop') at.setView({ loop: [action.from, action.to] })
  else if (action.do === 'grain') at.setView({ stepSize: action.grain })
  else if (action.do === 'advance') at.advance(action.by)
  else if (action.do === 'goTo') at.goTo(action.to)
  else at[action.do as 'next']()
}

test('whatever is done, the loop goes forward within the moves, and the page’s own link opens without a word', () => {
  fc.assert(
    fc.property(links, actions, (link, all) => {
      const at = networkAt(link)
      for (const action of all) {
        act(at, action)
        const { view, subject, playhead } = at.shown()
        if (view.loop) {
          const [from, to] = view.loop
          expect(1 <= from && from <= to && to <= subject.moves.length).toBe(true)
        }
        expect(playhead > 0 && playhead <= subject.moves.length).toBe(true)
      }
      const { settings, problems } = readLink(writeLink(settingsNow(at.now(), at.shown())))
      expect(problems).toEqual([])
      expect(settings.loop).toEqual(at.shown().view.loop)
    }),
    runs,
  )
})

test('every loop of a pass still goes forward after an edit and with another cell', () => {
  const at = networkAt('#preset=hello-lstm')
  const { length } = at.shown().subject.moves
  const to = fc.integer({ min: 1, max: length })
  fc.assert(
    fc.property(to, to, texts, fc.constantFrom(...cellChoices), (one, other, text, cell) => {
      at.setView({ loop: [Math.min(one, other), Math.max(one, other)] })
      const before = at.shown().view.loop
      at.settle()
      at.change({ ...cellChange(at.now().settings, cell), text })
      const { loop } = at.shown().view
      expect(loop![0]).toBeLessThanOrEqual(loop![1])
      at.undo()
      expect(at.shown().view.loop).toEqual(before)
    }),
    runs,
  )
})

test('an edit, its undo and its redo come to rest at the end of a move, also while one is under way', () => {
  fc.assert(
    fc.property(links, actions, (link, all) => {
      const at = networkAt(link)
      for (const action of all) {
        const { run } = at.now()
        act(at, action)
        if (at.now().run === run) continue
        const { playhead, target, playing } = at.shown()
        expect([Number.isInteger(playhead), target, playing]).toEqual([true, null, false])
      }
    }),
    runs,
  )
})

test('undo of an edit that was made while a pulse travelled', () => {
  const at = networkAt('#preset=hello-lstm&at=t2.c')
  at.next()
  at.advance(100)
  expect(Number.isInteger(at.shown().playhead)).toBe(false)
  const under = Math.ceil(at.shown().playhead)
  at.change({ text: 'world' })
  at.undo()
  expect([at.shown().playhead, at.shown().target]).toEqual([under, null])
})
