import { expect, test } from 'vitest'
import { presets, unroll } from '../cells/index.ts'
import { chaptersOf, type MistakeName, record, stepName } from '../trace/index.ts'
import type { Label } from './label.ts'
import { missingIn } from './missing.ts'

const written = (label: Label) =>
  label.map(({ text, sub, sup }) => `${text}${sub ? `_${sub}` : ''}${sup ?? ''}`).join('')

/** What is missing in each move of time step 4 and 3, by the name of its last step. */
function missing(preset: keyof typeof presets, ...mistakes: readonly MistakeName[]) {
  const trace = record(unroll(presets[preset]), { mistakes })
  return Object.fromEntries(
    chaptersOf(trace, 'node').flatMap(({ kind, time, first, last }) => {
      if (kind !== 'backward' || time === null || time < 3) return []
      const lost = missingIn(trace, { first, last, now: time })
      const said = lost.map((one) => [one.mistake, written(one.term), written(one.gradient)])
      return said.length > 0 ? [[stepName(trace, last), said]] : []
    }),
  )
}

test('without what t+1 sends, the term is missing where it is not sent, and where the rest has arrived', () => {
  expect(missing('hello-slide', 'no-dh-next')).toEqual({
    'dW_hh.t4': [['no-dh-next', 'W_hh⊤ dh_raw, t', 'dh_t−1']],
    't3.dh': [['no-dh-next', 'W_hh⊤ dh_raw, t+1', 'dh_t']],
    'dW_hh.t3': [['no-dh-next', 'W_hh⊤ dh_raw, t', 'dh_t−1']],
  })
})

test('the cell state of an LSTM loses f ⊙ dc', () => {
  expect(missing('hello-lstm', 'no-dc-next')).toEqual({
    't4.df': [['no-dc-next', 'f_t ⊙ dc_t', 'dc_t−1']],
    't3.dc': [['no-dc-next', 'f_t+1 ⊙ dc_t+1', 'dc_t']],
    't3.df': [['no-dc-next', 'f_t ⊙ dc_t', 'dc_t−1']],
  })
})

test.each(['tanh-twice', 'assign-over-time', 'swap-i-f'] as const)('%s loses no term', (name) => {
  expect(missing('hello-lstm', name)).toEqual({})
})

test('without a mistake nothing is missing', () => {
  expect(missing('hello-gru')).toEqual({})
})
