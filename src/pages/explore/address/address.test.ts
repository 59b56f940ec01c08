import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { leftOut, longestLink, readLink, writeLink } from '../../../settings/index.ts'
import { createNetwork, type Network, settingsNow } from '../../../store/index.ts'
import { inOneGo } from '../../../store/network/network.testing.ts'
import { followAddress } from './address.ts'
import { fakeBrowser } from './browser.testing.ts'

vi.setConfig({ testTimeout: 60_000 })
beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Forty, all different: with them the numbers are too many for a link. */
const characters = Array.from({ length: 40 }, (_, k) => String.fromCodePoint(0xac00 + k)).join('')

const stateOf = (network: Network) => {
  const state = network.getState()
  return { state, shown: state.player.getState() }
}
const linkNow = (network: Network) => {
  const { state, shown } = stateOf(network)
  return `#${writeLink(settingsNow(state, shown))}`
}

/** A page that is open at a link, in a browser of its own. */
function openAt(link: string, most?: number) {
  const { settings, problems } = readLink(link)
  const network = createNetwork(settings, problems, inOneGo)
  const tab = fakeBrowser(link, most)
  const end = followAddress(network, tab.browser)
  const { player, ...actions } = network.getState()
  return { ...tab, network, player: player.getState(), actions, end }
}

test('an edit is an entry, a step is none', () => {
  const { actions, player, network, length, link } = openAt('#preset=hello-lstm')
  player.goTo(12)
  vi.advanceTimersByTime(100)
  expect(link()).toBe('#preset=hello-lstm')
  vi.advanceTimersByTime(200)
  expect([length(), link()]).toEqual([1, linkNow(network)])
  actions.change({ text: 'world' })
  expect([length(), link()]).toEqual([2, linkNow(network)])
})

test('Back returns to the place where the edit was made, also before the link had followed there', () => {
  const { actions, player, back, forward, link } = openAt('#preset=hello-lstm')
  player.goToStep('t3.dc')
  actions.change({ text: 'world' })
  player.goToStep('t2.dh')
  vi.advanceTimersByTime(1000)
  back()
  expect(link()).toContain('at=t3.dc')
  forward()
  expect(link()).toContain('text=world')
  expect(link()).toContain('at=t2.dh')
})

test('Back and Forward bring back edits that no link can carry', () => {
  const { actions, network, back, forward, link } = openAt(
    `#cell=lstm&hidden-size=128&text=${characters}`,
  )
  const weights = () => network.getState().settings.weights
  actions.edit('W_hh', new Map([[0, 0.5]]))
  const first = weights()
  actions.settle()
  actions.edit('W_hh', new Map([[1, 0.25]]))
  const second = weights()
  const { state, shown } = stateOf(network)
  expect(leftOut(settingsNow(state, shown))).toEqual(['weights'])
  expect(link().length).toBeLessThan(longestLink)
  back()
  expect(weights()).toBe(first)
  back()
  expect(weights()).toBe(null)
  forward()
  forward()
  expect(weights()).toBe(second)
  expect(network.getState().history.past).toHaveLength(2)
})

test('Undo and Back are steps of one history', () => {
  const { actions, network, back, forward } = openAt('#preset=hello-lstm')
  const text = () => network.getState().settings.text
  for (const one of ['one', 'two', 'three']) {
    actions.settle()
    actions.change({ text: one })
  }
  actions.undo()
  expect(text()).toBe('two')
  back() // undoes the undo
  expect([text(), network.getState().history.future]).toEqual(['three', []])
  forward()
  expect(text()).toBe('two')
  actions.redo()
  expect(text()).toBe('three')
})

test('a link that is typed is an entry, and Back leads from it to what was there', () => {
  const { actions, network, visit, back, forward, link } = openAt('#preset=hello-lstm')
  actions.edit('W_hh', new Map([[0, 0.5]]))
  const { weights } = network.getState().settings
  visit('#cell=gru&text=abcab&at=t4.dh')
  expect(network.getState().settings.cell).toBe('gru')
  expect(link()).toBe('#cell=gru&text=abcab&at=t4.dh') // stays as it is written
  back()
  expect(network.getState().settings.weights).toBe(weights)
  forward()
  expect(network.getState().settings.cell).toBe('gru')
  expect(network.getState().history.past).toHaveLength(2)
})

test('entries of the page before it was loaded again are read as links', () => {
  const tab = fakeBrowser('#preset=hello-lstm')
  const first = openAt('#preset=hello-lstm')
  first.end()
  const { settings } = readLink('#text=ab&preset=none')
  const network = createNetwork(settings)
  vi.advanceTimersByTime(5)
  tab.browser.replace({ page: Date.now() - 5, entry: 7 }, '#text=ab&preset=none')
  followAddress(network, tab.browser)
  tab.visit('#preset=hello-gru')
  tab.back()
  expect(network.getState().settings.text).toBe('ab')
})

describe('a browser that allows a hundred calls in ten seconds', () => {
  test('is never asked for more, and says in the end what the page shows', () => {
    const tab = openAt('#preset=hello-lstm', 100)
    for (let n = 0; n < 200; n++) {
      tab.actions.newWeights()
      vi.advanceTimersByTime(30)
      expect(tab.calls()).toBeLessThanOrEqual(80)
    }
    vi.advanceTimersByTime(5000)
    expect(tab.refused()).toBe(0)
    expect(tab.network.getState().settings.seed).toBe(201)
    expect(tab.link()).toBe(linkNow(tab.network))
    tab.back()
    expect(tab.link()).toBe(linkNow(tab.network))
    tab.forward()
    expect(tab.network.getState().settings.seed).toBe(201)
  })

  test('has time for steps as well', () => {
    const tab = openAt('#preset=hello-lstm', 100)
    for (let n = 0; n < 100; n++) {
      tab.player.next(undefined, true)
      vi.advanceTimersByTime(260)
    }
    vi.advanceTimersByTime(5000)
    expect(tab.refused()).toBe(0)
    expect(tab.link()).toBe(linkNow(tab.network))
  })
})

test('a browser that throws stops nothing, and is asked again later', () => {
  const tab = openAt('#preset=hello-lstm&at=nowhere', 0)
  tab.actions.change({ text: 'world' })
  tab.player.next(undefined, true)
  tab.actions.undo()
  expect(tab.network.getState().settings.text).toBe('hello')
  expect(tab.refused()).toBe(1)
  vi.advanceTimersByTime(60_000)
  expect(tab.refused()).toBeLessThan(10)
})

test('whatever is done, the address comes to say what is seen, and Back and Forward are each other’s opposite', () => {
  const deeds = [
    'text',
    'edit',
    'step',
    'undo',
    'redo',
    'back',
    'forward',
    'visit',
    'wait',
  ] as const
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...deeds), { maxLength: 30 }), (all) => {
      const tab = openAt('#preset=hello-slide', 100)
      const does: Readonly<Record<(typeof deeds)[number], (n: number) => void>> = {
        text: (n) => tab.actions.change({ text: ['ab', 'hello', 'world', 'aba'][n % 4]! }),
        edit: (n) => tab.actions.edit('W_hh', new Map([[0, n / 4]])),
        step: (n) => tab.player.goTo(n),
        undo: tab.actions.undo,
        redo: tab.actions.redo,
        back: tab.back,
        forward: tab.forward,
        visit: (n) => tab.visit(`#cell=gru&text=ab&at=t1.h&seed=${n % 3}`),
        wait: () => vi.advanceTimersByTime(300),
      }
      for (const [n, one] of all.entries()) {
        does[one](n + 1)
        if (one !== 'step') tab.actions.settle()
      }
      vi.advanceTimersByTime(60_000)
      const { settings } = readLink(tab.link())
      const { state, shown } = stateOf(tab.network)
      expect(writeLink(settings)).toBe(writeLink({ ...settingsNow(state, shown), at: settings.at }))
      expect(tab.refused()).toBe(0)
      if (tab.at() === 0) return
      const { weights, text, cell } = state.settings
      tab.back()
      tab.forward()
      expect(tab.network.getState().settings).toMatchObject({ weights, text, cell })
    }),
    { numRuns: 60, seed: 3 },
  )
})
