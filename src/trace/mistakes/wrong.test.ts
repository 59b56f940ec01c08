import { describe, expect, test } from 'vitest'
import { type PresetName, presets, unroll } from '../../cells/index.ts'
import { backward, multiplyOut, nodeNamed, parametersOf, type Tape } from '../../engine/index.ts'
import { arrivalsOf, nodeKnownAt } from '../known.ts'
import { stepNamed } from '../names.ts'
import { record } from '../record.ts'
import type { Trace } from '../trace.ts'
import { errorsOf } from './errors.ts'
import { arrivalAt, honestOf } from './honest.ts'
import { canMake, type MistakeName, mistakes, ruleOf } from './mistakes.ts'
import { lostFrom, missingAt, slipsAt } from './slips.ts'
import { firstWrong, wrongAt, wrongTermsAt } from './wrong.ts'

const update = { optimizer: 'sgd', rate: 0.1, epsilon: 1e-8, clip: 5 } as const
const wanted = { initial: true }
const tapes = Object.fromEntries(
  Object.entries(presets).map(([name, preset]) => [name, unroll(preset, wanted)]),
) as Record<PresetName, Tape>
const cellOf = { 'hello-slide': 'rnn', 'hello-lstm': 'lstm', 'hello-gru': 'gru' } as const
const names = Object.keys(mistakes) as MistakeName[]
const cases = (Object.keys(cellOf) as PresetName[]).flatMap((preset) =>
  names.filter((name) => canMake(cellOf[preset], name)).map((name) => [preset, name] as const),
)

const traceOf = (preset: PresetName, ...made: readonly MistakeName[]) =>
  record(tapes[preset], { update, mistakes: made })
const endOf = (trace: Trace) => trace.steps.findLastIndex(({ kind }) => kind === 'backward')
const marked = (trace: Trace, step: number) =>
  trace.tape.nodes.filter(({ id }) => wrongAt(trace, id, step)).map(({ name }) => name)

test.each(Object.keys(tapes) as PresetName[])('%s without mistakes: nothing is wrong', (preset) => {
  const trace = traceOf(preset)
  expect(honestOf(trace)).toBe(trace)
  for (let step = -1; step < trace.steps.length; step++) expect(marked(trace, step)).toEqual([])
  expect(firstWrong(trace)).toBeNull()
  expect(errorsOf(trace).every(({ relative }) => relative === 0)).toBe(true)
})

describe.each(cases)('%s with %s', (preset, name) => {
  const trace = traceOf(preset, name)
  const { tape } = trace
  const honest = honestOf(trace)

  test('at the end exactly those gradients are wrong that the chain rule does not give', () => {
    const [is, should] = [backward(tape, ruleOf([name])), backward(tape)]
    const numbers = (of: typeof is, id: number, n: number) => [
      ...(of.get(id)?.data ?? new Float64Array(n)),
    ]
    const differ = tape.nodes
      .filter(({ id, value: { data } }) =>
        numbers(is, id, data.length).some((v, k) => v !== numbers(should, id, data.length)[k]),
      )
      .map((node) => node.name)
    expect(marked(trace, endOf(trace))).toEqual(differ)
    expect(differ.length).toBeGreaterThan(0)
  })

  test('after every arrival: wrong if, and only if, the sum is not what it should be by then', () => {
    const right = new Map(
      honest.steps.flatMap((step) =>
        step.kind === 'backward' ? [[`${step.from} ${step.input}`, step.total] as const] : [],
      ),
    )
    for (const [n, step] of trace.steps.entries()) {
      if (step.kind !== 'backward') continue
      const final = nodeKnownAt(trace, step.to, n).state === 'final'
      const should = final
        ? arrivalAt(honest, arrivalsOf(honest, step.to).at(-1)!)!.total
        : right.get(`${step.from} ${step.input}`)!
      const same = [...multiplyOut(should).data].every(
        (value, k) => value === multiplyOut(step.total).data[k],
      )
      expect(wrongAt(trace, step.to, n), `${tape.nodes[step.to]!.name} at ${n}`).toBe(!same)
    }
  })

  test('before the first wrong arrival nothing is marked, after it something', () => {
    const first = firstWrong(trace)!
    for (let step = -1; step < first; step++) expect(marked(trace, step)).toEqual([])
    expect(marked(trace, first).length).toBeGreaterThan(0)
  })

  test('parameters with an error are those that are marked, from their first wrong arrival on', () => {
    const errors = errorsOf(trace)
    expect(errors.map(({ node }) => node)).toEqual(parametersOf(tape))
    for (const { node, relative, from } of errors) {
      expect(relative > 0).toBe(wrongAt(trace, node.id, endOf(trace)))
      expect(from === null).toBe(relative === 0)
      if (from === null) continue
      expect(wrongAt(trace, node.id, from)).toBe(true)
      expect(wrongAt(trace, node.id, from - 1)).toBe(false)
    }
  })

  test('every slip is of this mistake, and without a slip or a loss nothing goes wrong', () => {
    const slips = trace.steps.flatMap((_, n) => Object.values(slipsAt(trace, n)))
    const lost = tape.nodes.flatMap((node) => lostFrom(trace, node))
    const found = [...slips, ...lost.map(({ mistake }) => mistake)].filter((one) => one !== null)
    expect(new Set(found)).toEqual(new Set([name]))
    expect(slipsAt(honest, firstWrong(trace)!)).toEqual({ share: null, total: null })
    for (const { from, to } of lost) expect(missingAt(trace, to.id)).toContain(from)
  })
})

test('no-dc-next: dc₃ is wrong as soon as its only term is taken for all of it; dc₄ is right', () => {
  const trace = traceOf('hello-lstm', 'no-dc-next')
  const c3 = nodeNamed(trace.tape, 't3.c')!
  const at = stepNamed(trace, 't3.dc')!
  expect([wrongAt(trace, c3.id, at - 1), wrongAt(trace, c3.id, at)]).toEqual([false, true])
  expect(wrongAt(trace, nodeNamed(trace.tape, 't4.c')!.id, endOf(trace))).toBe(false)
  expect(firstWrong(trace)).toBe(at)
})

test('no-dc-next: the branch from t+1 is wrong from where its term should have come', () => {
  const trace = traceOf('hello-lstm', 'no-dc-next')
  const c3 = nodeNamed(trace.tape, 't3.c')!
  const next = (step: number) => wrongTermsAt(trace, c3.id, step, ({ time }) => time === 4)
  expect(next(stepNamed(trace, 't4.dc')!)).toBe(false)
  expect(next(stepNamed(trace, 't3.dc')!)).toBe(true)
})

test('no-dh-next: the initial state receives nothing, which is wrong once the pass has gone by', () => {
  const trace = traceOf('hello-slide', 'no-dh-next')
  const h0 = nodeNamed(trace.tape, 't0.h')!
  expect(nodeKnownAt(trace, h0.id, endOf(trace)).expected).toBe(0)
  expect(wrongAt(trace, h0.id, stepNamed(trace, 't1.dh')!)).toBe(false)
  expect(wrongAt(trace, h0.id, endOf(trace))).toBe(true)
})

test('a clipped gradient is compared with the right one, clipped', () => {
  const trace = traceOf('hello-slide', 'h-now-in-dW_hh')
  const clip = (name: string) => stepNamed(trace, `clip.${name}`)!
  const wrong = (name: string) => wrongAt(trace, nodeNamed(trace.tape, name)!.id, clip(name))
  expect([wrong('W_hh'), wrong('W_xh')]).toEqual([true, false])
})

test('tanh-twice in the LSTM: W_xh, W_hh and b_h are off by around a tenth, W_hy and b_y not at all', () => {
  const errors = errorsOf(traceOf('hello-lstm', 'tanh-twice'))
  const off = Object.fromEntries(errors.map(({ node, relative }) => [node.name, relative]))
  expect(off.W_hy).toBe(0)
  expect(off.b_y).toBe(0)
  for (const name of ['W_xh', 'W_hh', 'b_h']) {
    expect(off[name]).toBeGreaterThan(0.02)
    expect(off[name]).toBeLessThan(0.3)
  }
})

test('two mistakes at once: each slip has its own', () => {
  const trace = traceOf('hello-lstm', 'tanh-twice', 'assign-over-time')
  const slips = trace.steps.map((_, n) => slipsAt(trace, n))
  expect(new Set(slips.map(({ share }) => share))).toEqual(new Set([null, 'tanh-twice']))
  expect(new Set(slips.map(({ total }) => total))).toEqual(new Set([null, 'assign-over-time']))
})
