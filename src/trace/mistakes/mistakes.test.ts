import { describe, expect, test } from 'vitest'
import { type Pass, presets, unroll } from '../../cells/index.ts'
import { readCase } from '../../cli/case.ts'
import { Given } from '../../door/index.ts'
import {
  checkEntries,
  nodeNamed,
  parametersOf,
  type Tape,
  toRows,
  zeros,
} from '../../engine/index.ts'
import { fixture } from '../../fixtures/read.ts'
import { gradientsOf } from '../known.ts'
import { stepNamed } from '../names.ts'
import { record } from '../record.ts'
import { isMistakeName, type MistakeName, mistakes } from './mistakes.ts'

const subjects: readonly (readonly [string, 'rnn' | 'lstm' | 'gru', Pass])[] = [
  ['hello-slide', 'rnn', presets['hello-slide']],
  ['hello-lstm', 'lstm', presets['hello-lstm']],
  ['hello-gru', 'gru', presets['hello-gru']],
  ['hello-rnn', 'rnn', readCase(new Given(fixture('hello-rnn')))],
  ['rnn-dense-input', 'rnn', readCase(new Given(fixture('rnn-dense-input')))],
]

/** Parameters with an entry whose gradient is not the slope of the loss. */
function wrongParameters(tape: Tape, made: readonly MistakeName[]): readonly string[] {
  const gradients = gradientsOf(record(tape, { mistakes: made }))
  return parametersOf(tape).flatMap(({ id, name, value }) => {
    const analytic = gradients[name] ?? zeros(value.rows, value.cols)
    const agree = [...checkEntries(tape, id, analytic)].every(({ agrees }) => agrees)
    return agree ? [] : [name]
  })
}

// What lies between the loss and h (W_hy, b_y) is right unless the sum over time itself is wrong.
const behind = {
  rnn: ['W_xh', 'W_hh', 'b_h'],
  lstm: ['W_xh', 'W_hh', 'b_h'],
  gru: ['W_xh', 'W_hh', 'b_xh', 'b_hh'],
}
const all = {
  rnn: [...behind.rnn, 'W_hy', 'b_y'],
  lstm: [...behind.lstm, 'W_hy', 'b_y'],
  gru: [...behind.gru, 'W_hy', 'b_y'],
}
const { rnn, lstm, gru } = behind

/** Which parameters each mistake leaves wrong, by cell. */
const wrong: Record<MistakeName, Partial<Record<'rnn' | 'lstm' | 'gru', readonly string[]>>> = {
  'no-dh-next': { rnn, lstm, gru },
  'no-dc-next': { lstm },
  'tanh-twice': { rnn, lstm, gru },
  'no-sigmoid-slope': { lstm, gru },
  'assign-over-time': all,
  'swap-i-f': { lstm },
  'h-now-in-dW_hh': { rnn: ['W_hh'], lstm: ['W_hh'], gru: ['W_hh'] },
}

test('the table of expected errors speaks of the cells that each mistake can be made in', () => {
  for (const [name, { cells }] of Object.entries(mistakes))
    expect(Object.keys(wrong[name as MistakeName])).toEqual(cells)
})

describe.each(subjects)('%s', (_, cell, pass) => {
  const tape = unroll(pass)

  test('without a mistake every parameter agrees with the numeric check', () => {
    expect(wrongParameters(tape, [])).toEqual([])
  })

  const made = (Object.keys(mistakes) as MistakeName[]).filter((name) => wrong[name][cell])
  test.each(made)('%s: the numeric check finds exactly the wrong parameters', (name) => {
    expect(wrongParameters(tape, [name])).toEqual(wrong[name][cell])
  })

  test('mistakes change the backward pass alone', () => {
    expect(record(tape, { mistakes: made }).tape).toBe(tape)
  })
})

test.each(Object.entries(presets))('%s: two mistakes at once are both made', (_, pass) => {
  const tape = unroll(pass)
  const made = (...names: readonly MistakeName[]) =>
    gradientsOf(record(tape, { mistakes: names })).W_xh
  const both = made('tanh-twice', 'assign-over-time')
  expect(both).toEqual(made('assign-over-time', 'tanh-twice'))
  for (const one of ['tanh-twice', 'assign-over-time'] as const) expect(both).not.toEqual(made(one))
})

const slide = unroll(presets['hello-slide'])
const lstmTape = unroll(presets['hello-lstm'])
const gradient = (tape: Tape, name: string, made: readonly MistakeName[] = []) =>
  toRows(gradientsOf(record(tape, { mistakes: made }))[name]!)

test('no-dh-next: h₃ receives one term, that of y₃', () => {
  const trace = record(slide, { mistakes: ['no-dh-next'] })
  expect(stepNamed(trace, 't3.dh.1')).toBe(stepNamed(trace, 't3.dh'))
  expect(stepNamed(trace, 't3.dh.2')).toBeUndefined()
})

test('no-dh-next and no-dc-next change nothing at the last time step', () => {
  for (const name of ['t4.dh', 't4.dc'])
    expect(gradient(lstmTape, name.replace('.d', '.'), ['no-dh-next', 'no-dc-next'])).toEqual(
      gradient(lstmTape, name.replace('.d', '.')),
    )
})

test('tanh-twice: dhraw = (1 − tanh²(h)) ⊙ dh', () => {
  const h = nodeNamed(slide, 't4.h')!.value
  const dh = gradient(slide, 't4.h').flat()
  const expected = dh.map((d, k) => d * (1 - Math.tanh(h.data[k]!) ** 2))
  expect(gradient(slide, 't4.hraw', ['tanh-twice']).flat()).toEqual(expected)
})

test('tanh-twice leaves the slope at tanh(c) alone: c is no tanh yet', () => {
  expect(gradient(lstmTape, 't4.c', ['tanh-twice'])).toEqual(gradient(lstmTape, 't4.c'))
  expect(gradient(lstmTape, 't4.graw', ['tanh-twice'])).not.toEqual(gradient(lstmTape, 't4.graw'))
})

test('no-sigmoid-slope: the gates hand on what they received, the candidate does not', () => {
  for (const gate of ['i', 'f', 'o'])
    expect(gradient(lstmTape, `t4.${gate}raw`, ['no-sigmoid-slope'])).toEqual(
      gradient(lstmTape, `t4.${gate}`),
    )
  expect(gradient(lstmTape, 't4.graw', ['no-sigmoid-slope'])).toEqual(gradient(lstmTape, 't4.graw'))
})

test('assign-over-time: only the term of t = 1, the last to arrive, is left', () => {
  const trace = record(slide, { mistakes: ['assign-over-time'] })
  expect(gradient(slide, 'b_y', ['assign-over-time'])).toEqual(gradient(slide, 't1.y'))
  const last = trace.steps[stepNamed(trace, 'dW_hh')!]
  expect(last?.kind === 'backward' && last.total).toBe(last?.kind === 'backward' && last.share)
})

test('assign-over-time is a mistake at the parameters: states still add up', () => {
  for (const state of ['t1.h', 't1.c', 't3.h'])
    expect(gradient(lstmTape, state, ['assign-over-time'])).toEqual(gradient(lstmTape, state))
})

test('swap-i-f: the first two blocks of dH change places', () => {
  const H = 3
  const right = gradient(lstmTape, 't4.H')
  expect(gradient(lstmTape, 't4.H', ['swap-i-f'])).toEqual([
    ...right.slice(H, 2 * H),
    ...right.slice(0, H),
    ...right.slice(2 * H),
  ])
})

test('h-now-in-dW_hh: the term of time t is dhraw times hₜ transposed', () => {
  const trace = record(slide, { mistakes: ['h-now-in-dW_hh'] })
  const step = trace.steps[stepNamed(trace, 'dW_hh.t2')!]
  if (step?.kind !== 'backward' || !('right' in step.share)) throw new Error('no factors')
  expect(step.share.right).toBe(nodeNamed(slide, 't2.h')!.value)
})

test('isMistakeName knows the list and nothing that objects inherit', () => {
  expect(isMistakeName('swap-i-f')).toBe(true)
  expect(isMistakeName('constructor')).toBe(false)
})
