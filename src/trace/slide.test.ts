import { expect, test } from 'vitest'
import { presets, unroll } from '../cells/index.ts'
import { multiplyOut, type Tensor } from '../engine/index.ts'
import { gradientsOf } from './known.ts'
import { stepNamed } from './names.ts'
import { record } from './record.ts'

const trace = record(unroll(presets['hello-slide'], { initial: true }))

/** The last arrival at a gradient: what it brings, and the total it makes. */
function arrival(name: string) {
  const step = trace.steps[stepNamed(trace, name)!]
  if (step?.kind !== 'backward') throw new Error(`${name} is no arrival`)
  return { share: multiplyOut(step.share), total: multiplyOut(step.total) }
}

/** As a slide prints it: four decimals, no zero before the point, a proper minus. */
const printed = (x: Tensor) =>
  Array.from(x.data, (value) =>
    value
      .toFixed(4)
      .replace('-', '−')
      .replace(/^(−?)0\./, '$1.'),
  ).join(' ')

/** What time t+1 sends to h at time t; the only arrival at h₀. */
const star = (time: number) => arrival(time === 0 ? 't0.dh' : `t${time}.dh.1`).share

test.each([
  {
    t: 4,
    dy: '.1074 .0196 .0796 −.2066',
    fromY: '−.3244 .0548 −1.0758',
    fromNext: null,
    dhraw: '−.2952 .0104 −.5487',
    toPrevious: '.2133 .4976 −.1967',
  },
  {
    t: 3,
    dy: '.1131 .1687 −.3159 .0341',
    fromY: '.9908 −.7330 1.8406',
    fromNext: '.2133 .4976 −.1967',
    dhraw: '1.1920 −.1765 1.4960',
    toPrevious: '−.3807 −1.1992 .9333',
  },
  {
    t: 2,
    dy: '.2466 .2019 −.9450 .4965',
    fromY: '2.9790 −1.5409 6.4981',
    fromNext: '−.3807 −1.1992 .9333',
    dhraw: '.1836 −2.4936 7.3572',
    toPrevious: '−1.5073 −2.5698 −.4592',
  },
  {
    t: 1,
    dy: '.0377 −.8749 .0007 .8365',
    fromY: '−.1441 1.8939 1.8036',
    fromNext: '−1.5073 −2.5698 −.4592',
    dhraw: '−1.5028 −.6692 .2555',
    toPrevious: '.1759 1.0187 −1.3270',
  },
])('the gradients of "hello" at t = $t are those worked out by hand', (row) => {
  const { t } = row
  expect({
    t,
    dy: printed(arrival(`t${t}.dy`).total),
    fromY: printed(arrival(`t${t}.dh`).share),
    fromNext: t === 4 ? null : printed(star(t)),
    dhraw: printed(arrival(`t${t}.dhraw`).total),
    toPrevious: printed(star(t - 1)),
  }).toEqual(row)
})

test('three gradients of "hello" are beyond ±5: the clip has something to cut', () => {
  const { W_xh, W_hh, b_h } = gradientsOf(trace)
  expect(printed(W_xh!).split(' ')[2 * 4 + 1]).toBe('7.3572') // row 2, column of e
  expect(printed(W_hh!).split(' ')[2 * 3 + 2]).toBe('6.9355')
  expect(printed(b_h!).split(' ')[2]).toBe('8.5599')
})
