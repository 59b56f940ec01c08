import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Pass, presets, unroll } from '../../cells/index.ts'
import { readCase } from '../../cli/case.ts'
import { Given } from '../../door/index.ts'
import { nodeNamed, parametersOf } from '../../engine/index.ts'
import { fixture } from '../../fixtures/read.ts'
import { type MistakeName, mistakes } from '../mistakes/mistakes.ts'
import { record } from '../record.ts'
import {
  bestOf,
  checkOf,
  checkVerdictOf,
  epsilons,
  examine,
  type Findings,
  isTelling,
  sweep,
  wholeGradient,
  workOf,
} from './index.ts'
import { goldenOrder } from './sites.ts'

interface Reference {
  readonly expected: { readonly gradients: Readonly<Record<string, readonly unknown[]>> }
}

const traceOf = (pass: Pass, made: readonly MistakeName[] = []) =>
  record(unroll(pass, { initial: true }), {
    mistakes: made,
    update: { optimizer: 'adagrad', rate: 0.1, clip: 5, epsilon: 1e-8 },
  })

const named = (name: string) => {
  const trace = traceOf(readCase(new Given(fixture(name))))
  return { trace, reference: fixture<Reference>(name) }
}

const all = (...args: Parameters<typeof examine>): Findings => [...examine(...args)].at(-1)!

const names = (trace: ReturnType<typeof traceOf>, { tallies }: Findings) =>
  tallies.filter(({ wrong }) => wrong > 0).map(({ node }) => trace.tape.nodes[node]!.name)

describe.each(['hello-rnn', 'hello-lstm', 'hello-gru'])('against PyTorch: %s', (name) => {
  const { trace, reference } = named(name)

  test('the slope of the loss by every entry of W_hh is the gradient that PyTorch computes', () => {
    const { id } = nodeNamed(trace.tape, 'W_hh')!
    const wanted = reference.expected.gradients.W_hh!.flat() as number[]
    expect(wholeGradient(trace, id)!.data).toHaveLength(wanted.length)
    for (const [entry, gradient] of wanted.entries()) {
      const check = checkOf(trace, id, entry, 1e-5)
      expect(check.numeric).toBeCloseTo(gradient, 8)
      expect(check.analytic).toBeCloseTo(gradient, 12)
    }
  })

  test('an examination of everything finds nothing wrong', () => {
    const found = all(trace, null)
    expect(found).toMatchObject({ wrongTimes: [], first: null, done: found.total })
    expect(found.worst!.relativeError).toBeLessThan(1e-4)
    for (const { entries, checked, wrong, kinks } of found.tallies)
      expect([checked, wrong, kinks]).toEqual([entries, 0, 0])
  })
})

test('the gradient that is checked is the one before clipping', () => {
  const trace = traceOf(presets['hello-slide'])
  const { id } = nodeNamed(trace.tape, 'W_xh')!
  expect(Math.max(...wholeGradient(trace, id)!.data)).toBeGreaterThan(5)
  expect(names(trace, all(trace, id))).toEqual([])
})

test('one node alone: its entries, and nothing about the time steps', () => {
  const trace = traceOf(presets['hello-lstm'])
  const { id, value } = nodeNamed(trace.tape, 't3.f')!
  const found = all(trace, id)
  expect(found).toMatchObject({ total: value.rows, done: value.rows, wrongTimes: null })
})

const cells = [
  ['rnn', presets['hello-slide']],
  ['lstm', presets['hello-lstm']],
  ['gru', presets['hello-gru']],
] as const

/** Where the backward loop first goes wrong: the time, the gradient, and whether it is a parameter's term. */
const begins: Record<MistakeName, readonly [time: number, symbol: RegExp, term: boolean] | null> = {
  'no-dh-next': [3, /^h$/, false],
  'no-dc-next': [3, /^c$/, false],
  'tanh-twice': [4, /^(hraw|graw|nraw)$/, false],
  'no-sigmoid-slope': [4, /^(oraw|iraw|fraw|zraw|rraw)$/, false],
  'assign-over-time': null,
  'swap-i-f': [4, /^H$/, false],
  'h-now-in-dW_hh': [4, /^W_hh$/, true],
}

describe.each(cells)('mistakes in %s', (cell, pass) => {
  const made = (Object.keys(mistakes) as MistakeName[]).filter((name) =>
    (mistakes[name].cells as readonly string[]).includes(cell),
  )
  test.each(made)('%s: wrong parameters, and from which time on', (name) => {
    const trace = traceOf(pass, [name])
    const found = all(trace, null)
    expect(names(trace, found)).not.toEqual([])
    expect(isTelling(found.worst!)).toBe(true)
    expect(checkVerdictOf(trace, found.worst!)).toBe('wrong')
    const start = begins[name]
    if (start === null) {
      // Every term is right. They are not added up.
      expect(found).toMatchObject({ wrongTimes: [], first: null })
      return
    }
    const [time, symbol, term] = start
    const { site, check } = found.first!
    expect(site.time).toBe(time)
    expect(trace.tape.nodes[site.node]!.symbol).toMatch(symbol)
    expect(site.term !== null).toBe(term)
    expect(check.agrees).toBe(false)
    expect(found.wrongTimes).toEqual(Array.from({ length: time }, (_, k) => time - k))
  })
})

test('an examination can be left at any entry, and changes nothing', () => {
  const trace = traceOf(presets['hello-lstm'])
  const before = structuredClone(trace.tape)
  let last: Findings | null = null
  for (const found of examine(trace, null)) {
    last = found
    if (found.done === 20) break
  }
  expect(last).toMatchObject({ done: 20 })
  expect(trace.tape).toEqual(before)
})

test('a stopped examination has seen all large parameters', () => {
  const trace = traceOf(presets['hello-lstm'])
  const inside =
    all(trace, null).total -
    parametersOf(trace.tape).reduce((n, { value }) => n + value.data.length, 0)
  const half = [...examine(trace, null)][inside + 30]!
  for (const { entries, checked } of half.tallies)
    if (entries >= 12) expect(checked).toBeGreaterThan(0)
})

test('spread visits each entry once', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3000 }), (n) => {
      expect([...goldenOrder(n)].toSorted((a, b) => a - b)).toEqual(
        Array.from({ length: n }, (_, k) => k),
      )
    }),
    { numRuns: 60 },
  )
})

test('the sweep over ε has a valley: rounding on the left, truncation on the right', () => {
  const trace = traceOf(presets['hello-slide'])
  const { id } = nodeNamed(trace.tape, 'W_hh')!
  const checks = [...sweep(trace, id, 0)].at(-1)!
  expect(checks.map(({ epsilon }) => epsilon)).toEqual(epsilons)
  expect(epsilons).toHaveLength(34)
  expect([epsilons[0], epsilons[21], epsilons.at(-1)]).toEqual([1e-12, 1e-5, 0.1])
  const best = bestOf(checks)!
  expect(best.epsilon).toBeGreaterThan(1e-8)
  expect(best.epsilon).toBeLessThan(1e-3)
  for (const end of [checks[0]!, checks.at(-1)!])
    expect(end.relativeError).toBeGreaterThan(100 * best.relativeError)
  expect([...sweep(trace, id, 0)]).toEqual([checks]) // remembered
})

test('a right gradient is never called wrong, whatever ε is tried', () => {
  const trace = traceOf(presets['hello-lstm'])
  for (const { id, value } of parametersOf(trace.tape))
    for (let entry = 0; entry < value.data.length; entry += 5)
      for (const check of [...sweep(trace, id, entry)].at(-1)!)
        expect(checkVerdictOf(trace, check)).not.toBe('wrong')
  const { id } = nodeNamed(trace.tape, 'W_hy')!
  expect(checkVerdictOf(trace, checkOf(trace, id, 0, 1e-5))).toBe('agrees')
  expect(checkVerdictOf(trace, checkOf(trace, id, 0, 0.1))).toBe('coarse')
  expect(checkVerdictOf(trace, checkOf(trace, id, 0, 1e-12))).toBe('unresolved')
})

test('a relu that changes sides within ±ε is told from a mistake', () => {
  const pass = readCase(new Given(fixture('rnn-relu')))
  const own = traceOf(pass)
  expect(all(own, null)).toMatchObject({ wrongTimes: [], first: null })
  // The first pre-activation is moved onto the kink by its bias.
  const hraw = nodeNamed(own.tape, 't1.hraw')!.value.data[0]!
  const { b_h } = pass.parameters
  const data = Float64Array.from(b_h!.data, (value, k) => (k === 0 ? value - hraw : value))
  const trace = traceOf({ ...pass, parameters: { ...pass.parameters, b_h: { ...b_h!, data } } })
  const { id } = nodeNamed(trace.tape, 'b_h')!
  expect(checkVerdictOf(trace, checkOf(trace, id, 0, 1e-5))).toBe('kink')
  expect(all(trace, id).tallies).toMatchObject([{ wrong: 0, kinks: 1 }])
})

test('a gradient that is no number is said to be none', () => {
  const trace = traceOf(presets['hello-slide'])
  const check = { ...checkOf(trace, 0, 0, 1e-5), numeric: Number.NaN, agrees: false }
  expect(checkVerdictOf(trace, check)).toBe('not finite')
})

test('the work grows with the network', () => {
  expect(workOf(traceOf(presets['hello-lstm']))).toBeLessThan(1e8)
})

test('a gradient that a mistake leaves out altogether is where it first goes wrong', () => {
  const preset = presets['hello-lstm']
  const pass = { ...preset, targets: preset.targets.with(2, null) }
  const found = all(traceOf(pass, ['no-dh-next']), null)
  const { node, time } = found.first!.site
  expect([unroll(pass).nodes[node]!.symbol, time]).toEqual(['h', 3])
})
