import { describe, expect, test } from 'vitest'
import { type PresetName, presets, unroll } from '../../cells/index.ts'
import { chaptersOf, record } from '../../trace/index.ts'
import { messagesFor } from '../messages.ts'
import { counterLabel, plainLabel } from './index.ts'

const update = { optimizer: 'sgd', rate: 0.1, epsilon: 1e-8, clip: 5 } as const

const called = (preset: PresetName, locale: 'en' | 'ko', kind: string, time: number | null) => {
  const trace = record(unroll(presets[preset]), { update })
  return chaptersOf(trace, 'node')
    .filter((move) => move.kind === kind && move.time === time)
    .map((move) => plainLabel(counterLabel(trace, move, messagesFor(locale))))
    .join(' · ')
}

describe.each([
  [
    'hello-slide',
    'W_xh x · W_hh h · h_raw · tanh · W_hy h · y · softmax · −ln p',
    '−ln p · y · W_hy h · tanh · h_raw · W_hh h · W_xh x',
  ],
  [
    'hello-lstm',
    'W_xh x · W_hh h · H · split H · σ i · σ f · σ o · tanh g · f ⊙ c · i ⊙ g · c · tanh c · o ⊙ tanh c · W_hy h · y · softmax · −ln p',
    '−ln p · y · W_hy h · o ⊙ tanh c · tanh c · c · f ⊙ c · i ⊙ g · σ i · σ f · σ o · tanh g · merge dH · H · W_xh x · W_hh h',
  ],
  [
    'hello-gru',
    'W_xh x · W_hh h · X · A · split X · split A · r_raw · z_raw · σ r · σ z · r ⊙ A_n · n_raw · tanh n · 1 − z · (1 − z) ⊙ n · z ⊙ h · h · W_hy h · y · softmax · −ln p',
    '−ln p · y · W_hy h · h · (1 − z) ⊙ n · z ⊙ h · 1 − z · tanh n · n_raw · r ⊙ A_n · σ r · σ z · r_raw · z_raw · merge dA · merge dX · X · A · W_xh x · W_hh h',
  ],
] as const)('%s', (preset, forward, backward) => {
  test('forward', () => expect(called(preset, 'en', 'forward', 2)).toBe(forward))
  test('backward', () => expect(called(preset, 'en', 'backward', 2)).toBe(backward))
})

test('outside of time', () => {
  expect(called('hello-slide', 'en', 'loss', null)).toBe('L')
  expect(called('hello-slide', 'en', 'backward', null)).toBe('L')
  expect(called('hello-slide', 'en', 'clip', null)).toBe('dW_xh · dW_hh · db_h · dW_hy · db_y')
  expect(called('hello-slide', 'en', 'update', null)).toBe('W_xh · W_hh · b_h · W_hy · b_y')
})

test('what has no sign of its own is named in the language', () => {
  expect(called('hello-lstm', 'ko', 'forward', 1)).toContain('H 나누기')
  expect(called('hello-lstm', 'ko', 'backward', 1)).toContain('dH 합치기')
})
