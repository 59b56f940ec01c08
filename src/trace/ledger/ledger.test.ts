import { describe, expect, test } from 'vitest'
import { presets, unroll } from '../../cells/index.ts'
import { readCase } from '../../cli/case.ts'
import { Given } from '../../door/index.ts'
import {
  type Gradient,
  multiplyOut,
  nodeNamed,
  parametersOf,
  plus,
  scalar,
} from '../../engine/index.ts'
import { differences } from '../../fixtures/close.ts'
import { fixture, fixturesOf } from '../../fixtures/read.ts'
import { arrivalsOf, nodeKnownAt } from '../known.ts'
import { record } from '../record.ts'
import type { Trace, Update } from '../trace.ts'
import { ledgerOf } from './ledger.ts'
import { shareOf } from './measure.ts'

const update: Update = { optimizer: 'adagrad', rate: 0.1, epsilon: 1e-8, clip: 5 }
const wanted = { initial: true }
const end = ({ steps }: Trace) => steps.length - 1
const idOf = (trace: Trace, name: string) => nodeNamed(trace.tape, name)!.id
const summed = (terms: readonly Gradient[]) => terms.map(multiplyOut).reduce(plus)

/** PyTorch's own cases that have one pass in them, among them sizes that no preset has. */
interface LedgerFixture {
  readonly expected: { readonly gradients: Readonly<Record<string, unknown>> }
}
const cases = fixturesOf('unrolled-oracle/1').filter((name) => 'expected' in fixture<object>(name))

const networks = [
  ...Object.entries(presets).map(([name, preset]) => [name, unroll(preset, wanted)] as const),
  ...cases.map(
    (name) => [`PyTorch’s ${name}`, unroll(readCase(new Given(fixture(name))))] as const,
  ),
]

describe.each(networks)('%s', (_, tape) => {
  const trace = record(tape, { update })

  test('the terms of every node sum to its gradient, final or partial, at every arrival', () => {
    for (const { id, name } of tape.nodes)
      for (const step of arrivalsOf(trace, id)) {
        const { lines, sum, arrived, adds } = ledgerOf(trace, id, step)
        const terms = lines.flatMap((line) => (line.arrived ? [line.share!] : []))
        expect(terms.length).toBe(arrived)
        expect(differences(summed(terms), sum, 1e-12, name)).toEqual([])
        expect(sum).toEqual(multiplyOut(nodeKnownAt(trace, id, step).gradient!))
        expect(adds).toBe(true)
      }
  })

  test('the shares of the time steps in every parameter are 100 % together', () => {
    for (const { id, name } of parametersOf(tape)) {
      const { lines, sum } = ledgerOf(trace, id, end(trace))
      expect(lines.map(({ time }) => time)).toEqual(
        lines.map((line) => line.time).toSorted((a, b) => b! - a!),
      )
      const shares = lines.map(({ share }) => shareOf(share!, sum!)!)
      expect(
        shares.reduce((a, b) => a + b),
        name,
      ).toBeCloseTo(1, 12)
    }
  })
})

test.each(cases)('PyTorch’s %s: the terms of each parameter sum to PyTorch’s gradient', (name) => {
  const trace = record(unroll(readCase(new Given(fixture(name)))))
  const { gradients } = fixture<LedgerFixture>(name).expected
  for (const [parameter, gradient] of Object.entries(gradients)) {
    const node = nodeNamed(trace.tape, parameter)
    if (!node) continue
    const { lines } = ledgerOf(trace, node.id, end(trace))
    const { data } = summed(lines.map(({ share }) => share!))
    expect(differences([...data], [gradient].flat(2), 1e-9, parameter)).toEqual([])
  }
})

describe('dc of time step 3', () => {
  const trace = record(unroll(presets['hello-lstm'], wanted), { update })
  const c = idOf(trace, 't3.c')
  const [first, second] = arrivalsOf(trace, c)
  const said = (now: number) =>
    ledgerOf(trace, c, now).lines.map(({ time, arrived }) => [time, arrived])

  test('what comes from t = 4 arrives first and waits', () => {
    expect(said(first! - 1)).toEqual([
      [4, false],
      [3, false],
    ])
    expect(said(first!)).toEqual([
      [4, true],
      [3, false],
    ])
    expect(ledgerOf(trace, c, first!)).toMatchObject({ state: 'partial', arrived: 1, expected: 2 })
  })

  test('the second term is added and makes it final', () => {
    expect(ledgerOf(trace, c, second!)).toMatchObject({ state: 'final', arrived: 2 })
  })

  test('before the first term there is no sum', () => {
    expect(ledgerOf(trace, c, first! - 1)).toMatchObject({ state: 'not reached', sum: null })
  })
})

test('the loss starts with a 1 that no operation sends', () => {
  const trace = record(unroll(presets['hello-slide']))
  const { lines } = ledgerOf(trace, trace.tape.loss, end(trace))
  expect(lines).toMatchObject([{ from: null, time: null, arrived: true, share: scalar(1) }])
})

test('after the clip the sum is still the sum of the terms, beside what was left of it', () => {
  const trace = record(unroll(presets['hello-slide']), { update })
  const b = idOf(trace, 'b_h')
  const { sum, clipped } = ledgerOf(trace, b, end(trace))
  expect(sum!.data[2]).toBeCloseTo(8.5599, 4)
  expect(clipped!.data[2]).toBe(5)
  expect(ledgerOf(trace, b, arrivalsOf(trace, b).at(-1)!).clipped).toBe(null)
})

test('what nothing depends on has an empty ledger', () => {
  const trace = record(unroll(presets['hello-slide']))
  expect(ledgerOf(trace, idOf(trace, 't1.p'), end(trace))).toMatchObject({ lines: [], expected: 0 })
})

describe('with a mistake', () => {
  const tape = unroll(presets['hello-lstm'], wanted)

  test('a term that is lost on the way is listed as lost', () => {
    const trace = record(tape, { mistakes: ['no-dc-next'] })
    const { lines, adds } = ledgerOf(trace, idOf(trace, 't3.c'), end(trace))
    expect(lines.map(({ time, step }) => [time, step === null])).toEqual([
      [3, false],
      [4, true],
    ])
    expect(lines.map(({ mistake }) => mistake)).toEqual([null, 'no-dc-next'])
    expect(adds).toBe(true)
  })

  test('a term that a mistake makes another one is named; one that only hands on is not', () => {
    const trace = record(tape, { mistakes: ['no-sigmoid-slope'] })
    const named = (name: string, now = end(trace)) =>
      ledgerOf(trace, idOf(trace, name), now).lines.map(({ mistake }) => mistake)
    expect(named('t3.fraw')).toEqual(['no-sigmoid-slope'])
    expect(named('t3.fraw', 0)).toEqual([null]) // not before it has arrived
    expect(named('t3.graw')).toEqual([null])
    expect(named('W_hh').every((mistake) => mistake === null)).toBe(true)
  })

  test('a wrong factor is named at every time step that it is used in', () => {
    const trace = record(tape, { mistakes: ['h-now-in-dW_hh'] })
    const { lines, mistake } = ledgerOf(trace, idOf(trace, 'W_hh'), end(trace))
    expect(new Set(lines.map((line) => line.mistake))).toEqual(new Set(['h-now-in-dW_hh']))
    expect(mistake).toBe(null)
  })

  test('terms that overwrite one another do not add up to the gradient, and it says so', () => {
    const trace = record(tape, { mistakes: ['assign-over-time'] })
    const sum = ledgerOf(trace, idOf(trace, 'W_hh'), end(trace))
    expect(sum).toMatchObject({ adds: false, mistake: 'assign-over-time' })
    expect(sum.lines.every(({ mistake }) => mistake === null)).toBe(true)
    const [first] = sum.lines
    expect(ledgerOf(trace, idOf(trace, 'W_hh'), first!.step!).mistake).toBe(null)
    expect(ledgerOf(trace, idOf(trace, 't3.c'), end(trace))).toMatchObject({
      adds: true,
      mistake: null,
    })
  })

  test('nothing is lost where the loss does not depend on what sends', () => {
    const trace = record(tape, { mistakes: ['no-dh-next'] })
    const { lines } = ledgerOf(trace, idOf(trace, 't4.h'), end(trace))
    expect(lines.map(({ step }) => step === null)).toEqual([false])
  })
})
