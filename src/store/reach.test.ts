import { expect, test } from 'vitest'
import { hasFiniteNumbers } from '../trace/index.ts'
import { secondOf } from './compare.ts'
import { stage } from './stage.testing.ts'

/** Far too large a rate: the loss is 5, 90, … and then too large for any number. */
const diverging =
  '#cell=rnn&text=hello&activation=identity&hidden-size=2&rate=10&clip=none&optimizer=sgd'

test('a network that diverges stays at its last finite numbers, and says so', () => {
  const { nextIteration, goToStep, now } = stage(diverging)
  while (now().problems.length === 0) nextIteration()
  const { run, settings } = now()
  const last = settings.iteration
  expect(last).toBeGreaterThan(0)
  expect(run.losses).toHaveLength(last)
  expect(hasFiniteNumbers(run.trace)).toBe(true)
  expect(now().problems).toEqual([
    {
      at: 'iteration',
      expected: { kind: 'finite pass' },
      got: String(last + 1),
      used: String(last),
    },
  ])

  // Nothing is lost: not the run, not the place.
  goToStep('t2.dh')
  const { playhead, past } = now()
  nextIteration()
  expect(now()).toMatchObject({ playhead, past, settings: { iteration: last } })
  expect(now().run).toBe(run)
})

test('a link that asks for more updates opens the last finite pass', () => {
  const { now } = stage(`${diverging}&iteration=60`)
  const { iteration } = now().settings
  expect(now().problems).toMatchObject([
    { at: 'iteration', got: String(iteration + 1), used: String(iteration) },
  ])
  expect(stage(`${diverging}&iteration=${iteration}`).now().problems).toEqual([])
})

test('a lower rate goes on', () => {
  const { set, nextIteration, now } = stage(`${diverging}&iteration=60`)
  const { iteration } = now().settings
  set({ rate: 0.001 })
  nextIteration()
  expect(now().problems).toEqual([])
  expect(now().settings.iteration).toBe(iteration + 1)
})

test('an edit by which numbers overflow is refused, and the pass stays', () => {
  const long = 'abcdefghij'.repeat(10)
  const { edit, now } = stage(`#cell=rnn&activation=identity&hidden-size=1&text=${long}`)
  const { run, settings } = now()
  edit('W_hh', new Map([[0, 65504]]))
  expect(now()).toMatchObject({ run, settings, past: [] })
  expect(now().problems).toEqual([{ at: 'weights', expected: { kind: 'finite pass' }, got: '' }])
})

test('a link with such an edit opens without it', () => {
  const long = 'abcdefghij'.repeat(10)
  const { now, edit, store } = stage(`#cell=rnn&activation=identity&hidden-size=1&text=${long}`)
  edit('W_hh', new Map([[0, 1.5]]))
  const weights = now().settings.weights!.map((value) => (value === 1.5 ? 65504 : value))
  const { run } = now()
  store.getState().adopt({ ...now().settings, weights }, [])
  expect(now().settings.weights).toBe(null)
  expect(now().run.finite).toBe(true)
  expect(now().run).not.toBe(run)
  expect(now().problems).toEqual([
    { at: 'weights', expected: { kind: 'finite pass' }, got: '', used: '' },
  ])
})

test('a second pass that diverges is none', () => {
  const { now } = stage(`${diverging}&iteration=60&compare=update`)
  expect(secondOf(now().settings)).toEqual({ nothing: 'not finite' })
})
