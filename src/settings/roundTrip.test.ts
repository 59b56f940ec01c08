import fc from 'fast-check'
import { expect, test } from 'vitest'
import { activations } from '../cells/index.ts'
import {
  cellChoices,
  comparisons,
  half,
  locales,
  panelNames,
  readLink,
  reconcile,
  type Settings,
  stepSizes,
  table,
  themes,
  writeLink,
} from './index.ts'
import { mostIterations } from './network.ts'

test('anything at all reads as settings that agree', () => {
  const names = Object.values(table).map(({ name }) => name)
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.double().map(String),
    fc.constantFrom('lstm', 'none', '∅', '\\', '%', '1,2,3', '12-40', '0', 'true', 'hello-gru'),
  )
  const pair = fc.tuple(fc.constantFrom(...names), value).map((both) => both.join('='))
  const pairs = fc.array(fc.oneof(pair, value), { maxLength: 12 }).map((all) => all.join('&'))
  fc.assert(
    fc.property(pairs, (hash) => {
      const { settings } = readLink(hash)
      expect(reconcile(settings)).toEqual({ settings, problems: [] })
    }),
    { numRuns: 1000 },
  )
})

const character = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  fc.constantFrom(...'안녕 &#%+=\\∅\t\n\u0301\u0600🇰🇷?', '👨‍👩‍👧', '각', 'e\u0301', '\r\n'),
)
const real = fc.double({ noNaN: true, noDefaultInfinity: true })
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null })

/** Settings of every kind, most of them consistent. */
const anySettings: fc.Arbitrary<Settings> = fc
  .tuple(fc.array(character, { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 6 }))
  .chain(([characters, H]) => {
    const states = maybe(fc.array(real, { minLength: H, maxLength: H }))
    const size = characters.length
    const packed = maybe(fc.array(fc.double({ min: -9, max: 9, noNaN: true }).map(half)))
    const all = { minLength: size, maxLength: size }
    return fc.record<Settings>({
      cell: fc.constantFrom(...cellChoices),
      text: fc.oneof(fc.constant(characters.join('')), fc.constant('hello')),
      targets: maybe(fc.array(maybe(character), all)),
      activation: fc.constantFrom(...activations),
      hiddenSize: fc.constant(H),
      seed: fc.oneof(fc.constant(1), fc.nat()),
      forgetBias: fc.oneof(fc.constant(0), real),
      h0: states,
      c0: states,
      preset: fc.constantFrom(null, 'hello-slide', 'hello-lstm', 'hello-gru'),
      optimizer: fc.constantFrom('sgd', 'momentum', 'adagrad'),
      rate: fc.double({ min: 1e-300, max: 10, noNaN: true }),
      clip: maybe(fc.double({ min: 1e-300, noDefaultInfinity: true, noNaN: true })),
      iteration: fc.integer({ min: 0, max: 500 }),
      stepSize: fc.constantFrom(...stepSizes),
      step: maybe(fc.maxSafeNat()),
      at: maybe(fc.constantFrom('t3.c', 'dW_hh.t3', 'clip.W_hh', 't2.σ₁')),
      loop: maybe(fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 99, max: 999 }))),
      speed: fc.double({ min: 0.25, max: 8, noNaN: true }),
      follow: fc.boolean(),
      selected: maybe(fc.constantFrom('t3.c', 'W_hh')),
      panels: fc.subarray([...panelNames]),
      predict: fc.boolean(),
      compare: fc.constantFrom(...comparisons),
      weights: packed,
      inputs: packed,
      mistakes: fc.subarray(['no-dh-next', 'no-dc-next', 'tanh-twice'] as const),
      theme: fc.constantFrom(...themes),
      locale: fc.constantFrom(null, ...locales),
    })
  })

test('a link reads back as the settings it was written from, through an address bar too', () =>
  fc.assert(
    fc.property(anySettings, (given) => {
      const asked = reconcile(given).settings
      const settings = { ...asked, iteration: Math.min(asked.iteration, mostIterations(asked)) }
      const link = writeLink(settings)
      expect(readLink(link)).toEqual({ settings, problems: [] })
      const { hash } = new URL(`https://example.org/#${link}`)
      expect(readLink(hash)).toEqual({ settings, problems: [] })
    }),
    { numRuns: 1000 },
  ))
