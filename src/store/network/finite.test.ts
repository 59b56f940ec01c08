import { expect, test } from 'vitest'
import { defaults } from '../../settings/index.ts'
import { hasFiniteNumbers } from '../../trace/index.ts'
import { networkAt } from './network.testing.ts'

/** Far too large a rate: the loss is 5, 90, … and then too large for any number. */
const diverging =
  '#cell=rnn&text=hello&activation=identity&hidden-size=2&rate=10&clip=none&optimizer=sgd'

test('a network that diverges stays at its last finite numbers, and says so', () => {
  const { nextIteration, goToStep, now, shown } = networkAt(diverging)
  while (shown().problems.length === 0) nextIteration()
  const { run, settings } = now()
  const last = settings.iteration
  expect(last).toBeGreaterThan(0)
  expect(run.losses).toHaveLength(last)
  expect(hasFiniteNumbers(run.trace)).toBe(true)
  expect(shown().problems).toEqual([
    {
      at: 'iteration',
      expected: { kind: 'finite pass' },
      got: String(last + 1),
      used: String(last),
    },
  ])

  // Nothing is lost: not the run, not the place.
  goToStep('t2.dh')
  const { history } = now()
  const { playhead } = shown()
  nextIteration()
  expect(now()).toMatchObject({ history, settings: { iteration: last } })
  expect(shown().playhead).toBe(playhead)
  expect(now().run).toBe(run)
})

test('a link that asks for more updates opens the last finite pass', () => {
  const { now, shown } = networkAt(`${diverging}&iteration=60`)
  const { iteration } = now().settings
  expect(shown().problems).toMatchObject([
    { at: 'iteration', got: String(iteration + 1), used: String(iteration) },
  ])
  expect(networkAt(`${diverging}&iteration=${iteration}`).shown().problems).toEqual([])
})

test('a lower rate goes on', () => {
  const { change, nextIteration, now, shown } = networkAt(`${diverging}&iteration=60`)
  const { iteration } = now().settings
  change({ rate: 0.001 })
  nextIteration()
  expect(shown().problems).toEqual([])
  expect(now().settings.iteration).toBe(iteration + 1)
})

test('an edit by which numbers overflow is refused, and the pass stays', () => {
  const long = 'abcdefghij'.repeat(10)
  const { edit, now, shown } = networkAt(`#cell=rnn&activation=identity&hidden-size=1&text=${long}`)
  const { run, settings } = now()
  edit('W_hh', new Map([[0, 65504]]))
  expect(now()).toMatchObject({ run, settings, history: { past: [] } })
  expect(shown().problems).toEqual([{ at: 'weights', expected: { kind: 'finite pass' }, got: '' }])
})

test('a link with such an edit opens without it', () => {
  const long = 'abcdefghij'.repeat(10)
  const { now, shown, edit, adopt } = networkAt(
    `#cell=rnn&activation=identity&hidden-size=1&text=${long}`,
  )
  edit('W_hh', new Map([[0, 1.5]]))
  const weights = now().settings.weights!.map((value) => (value === 1.5 ? 65504 : value))
  const { run } = now()
  adopt({ ...defaults, ...now().settings, weights }, [])
  expect(now().settings.weights).toBe(null)
  expect(now().run.finite).toBe(true)
  expect(now().run).not.toBe(run)
  expect(shown().problems).toEqual([
    { at: 'weights', expected: { kind: 'finite pass' }, got: '', used: '' },
  ])
})

test('a second pass that diverges is none', () => {
  const { now, shown } = networkAt(`${diverging}&iteration=60&compare=update`)
  expect(now().second).toEqual({ nothing: 'not finite' })
  expect(shown().beside).toBe(null)
})
