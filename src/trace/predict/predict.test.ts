import { describe, expect, test } from 'vitest'
import { type PresetName, presets, unroll } from '../../cells/index.ts'
import { nodeNamed, zeros } from '../../engine/index.ts'
import { chaptersOf, type Grain } from '../chapters.ts'
import { gradientsOf } from '../known.ts'
import { stepNamed } from '../names.ts'
import { record } from '../record.ts'
import { areClose } from './compare.ts'
import {
  asked,
  judge,
  type Question,
  questionOf,
  scaleOf,
  signOf,
  slipsOf,
  wiresOf,
} from './index.ts'

const update = { optimizer: 'adagrad', rate: 0.1, epsilon: 1e-8, clip: 5 } as const
const traceOf = (preset: PresetName) =>
  record(unroll(presets[preset], { initial: true }), { update })

const traces = {
  'hello-slide': traceOf('hello-slide'),
  'hello-lstm': traceOf('hello-lstm'),
  'hello-gru': traceOf('hello-gru'),
}

/** The question about the move that a step is in. */
function questionAt(preset: PresetName, name: string, grain: Grain = 'node'): Question {
  const trace = traces[preset]
  const step = stepNamed(trace, name)!
  return questionOf(
    trace,
    chaptersOf(trace, grain).find(({ first, last }) => first <= step && step <= last)!,
  )!
}

const numbers = (values: readonly number[]) => ({ kind: 'numbers', numbers: values }) as const

describe.each(Object.keys(presets) as PresetName[])('%s', (preset) => {
  const trace = traces[preset]

  describe.each(['node', 'contribution'] as const)('by %s', (grain) => {
    const questions = chaptersOf(trace, grain).map((move) => questionOf(trace, move)!)

    test('every move has a question: a step of its own, entries that there are', () => {
      for (const { first, last, step, entries, truth } of questions) {
        expect(first <= step && step <= last).toBe(true)
        expect(entries.length).toBeGreaterThan(0)
        expect(entries.length).toBeLessThanOrEqual(6)
        for (const k of entries) expect(Number.isFinite(truth.data[k])).toBe(true)
      }
    })

    test('the true numbers are right, and so are they to two digits', () => {
      for (const question of questions) {
        const truth = asked(question, question.truth)
        const rounded = truth.map((v) => Number(v.toPrecision(2)))
        for (const given of [truth, rounded])
          expect(judge(trace, question, numbers(given)).diagnosis?.kind).toBe('right')
      }
    })

    test('the true signs are right, the opposite ones are wrong', () => {
      for (const question of questions) {
        const truth = asked(question, question.truth)
        const signs = truth.map((v) => signOf(v, scaleOf(truth)))
        const right = judge(trace, question, { kind: 'signs', signs })
        expect(right.diagnosis?.kind).toBe('right')
        if (signs.every((sign) => sign === '0')) continue
        const other = signs.map((sign) => (sign === '+' ? '−' : sign === '−' ? '+' : '0'))
        const flipped = judge(trace, question, { kind: 'signs', signs: other })
        expect(flipped.diagnosis?.kind).toBe('all signs flipped')
      }
    })

    test('what a slip gives is wrong and is found out: as that slip, or as one before it', () => {
      for (const question of questions) {
        const slips = slipsOf(trace, question)
        for (const slip of slips) {
          const own = asked(question, slip.tensor)
          expect(areClose(own, asked(question, question.truth))).toBe(false)
          const { diagnosis } = judge(trace, question, numbers(own))
          const first = slips.find(({ tensor }) => areClose(own, asked(question, tensor)))
          expect(diagnosis).toEqual({ kind: 'slip', slip: first })
        }
      }
    })

    test('wires: right ones and wrong ones to choose from, but none to clip or update', () => {
      for (const question of questions) {
        const choice = wiresOf(trace, question)
        const { kind } = trace.steps[question.step]!
        expect(choice === null).toBe(kind === 'clip' || kind === 'update')
        if (!choice) continue
        expect(choice.lit.size).toBeGreaterThan(0)
        expect(choice.nodes.length).toBeGreaterThan(choice.lit.size)
        expect(new Set(choice.nodes).size).toBe(choice.nodes.length)
        const given = { kind: 'wires', choice, nodes: choice.lit } as const
        expect(judge(trace, question, given).diagnosis?.kind).toBe('right')
      }
    })
  })
})

/** What is found in an answer made by a slip. */
function found(
  preset: PresetName,
  name: string,
  answer: (question: Question) => readonly number[],
) {
  const question = questionAt(preset, name)
  const { diagnosis } = judge(traces[preset], question, numbers(answer(question)))
  return diagnosis?.kind === 'slip' ? diagnosis.slip.kind : diagnosis?.kind
}
const numbersOf = (preset: PresetName, name: string) => [
  ...nodeNamed(traces[preset].tape, name)!.value.data,
]
const shareAt = (preset: PresetName, name: string) => {
  const step = traces[preset].steps[stepNamed(traces[preset], name)!]!
  if (step.kind !== 'backward' || !('data' in step.share)) throw new Error('no vector')
  return { upstream: [...step.upstream.data], share: [...step.share.data] }
}
const by = (a: readonly number[], b: readonly number[]) => a.map((v, k) => v * b[k]!)

/** Numbers that a clip or an update starts from. */
const startOf = (name: string) => {
  const step = traces['hello-slide'].steps[stepNamed(traces['hello-slide'], name)!]!
  return step.kind === 'clip' || step.kind === 'update' ? [...step.before.data] : []
}

describe('a slip is known by its numbers:', () => {
  test('the sign flipped', () => {
    expect(found('hello-slide', 't3.dhraw', ({ truth }) => [...truth.data].map((v) => -v))).toBe(
      'sign',
    )
  })

  test('the local factor forgotten: dh where dhraw is meant', () => {
    const { upstream } = shareAt('hello-slide', 't3.dhraw')
    expect(found('hello-slide', 't3.dhraw', () => upstream)).toBe('local forgotten')
  })

  test('the function twice: 1 − tanh²(h)', () => {
    const { upstream } = shareAt('hello-slide', 't4.dhraw')
    const slope = numbersOf('hello-slide', 't4.h').map((h) => 1 - Math.tanh(h) ** 2)
    expect(found('hello-slide', 't4.dhraw', () => by(slope, upstream))).toBe('function twice')
  })

  test('the own value where the other one is meant: f ⊙ dc for df', () => {
    const { upstream } = shareAt('hello-lstm', 't3.df')
    expect(found('hello-lstm', 't3.df', () => by(numbersOf('hello-lstm', 't3.f'), upstream))).toBe(
      'own value',
    )
  })

  test('one of the two terms at the fork at h', () => {
    const own = shareAt('hello-slide', 't3.dh').share
    const star = shareAt('hello-slide', 't3.dh.1').share
    expect(found('hello-slide', 't3.dh', () => own)).toBe('waiting forgotten')
    expect(found('hello-slide', 't3.dh', () => star)).toBe('arriving forgotten')
  })

  test('of three terms at the fork at h, one forgotten that was waiting, or both', () => {
    const [later, star] = [
      shareAt('hello-gru', 't2.dh.1').share,
      shareAt('hello-gru', 't2.dh.2').share,
    ]
    const without =
      (...terms: (readonly number[])[]) =>
      ({ truth }: Question) =>
        [...truth.data].map((v, k) => terms.reduce((rest, term) => rest - term[k]!, v))
    const steps = [1, 2].map((n) => stepNamed(traces['hello-gru'], `t2.dh.${n}`)!)
    expect(found('hello-gru', 't2.dh', without(later))).toBe('one term forgotten')
    expect(found('hello-gru', 't2.dh', without(star))).toBe('one term forgotten')
    const question = questionAt('hello-gru', 't2.dh')
    const { diagnosis } = judge(
      traces['hello-gru'],
      question,
      numbers(without(later, star)(question)),
    )
    expect(diagnosis).toMatchObject({ slip: { kind: 'waiting forgotten', forgotten: steps } })
  })

  test('the value of an activation where its slope is meant', () => {
    const { upstream } = shareAt('hello-slide', 't3.dhraw')
    const h = numbersOf('hello-slide', 't3.h')
    expect(found('hello-slide', 't3.dhraw', () => by(h, upstream))).toBe('value for slope')
    expect(found('hello-slide', 't3.dhraw', () => upstream.map((v, k) => v * (1 - h[k]!)))).toBe(
      'power forgotten',
    )
  })

  test('the state of the wrong time step: c of now where the one before was multiplied', () => {
    const { upstream } = shareAt('hello-lstm', 't3.df')
    expect(found('hello-lstm', 't3.df', () => by(numbersOf('hello-lstm', 't3.c'), upstream))).toBe(
      'other time',
    )
  })

  test('W dy where Wᵀ dy is meant, alone and in the sum', () => {
    const W = numbersOf('hello-slide', 'W_hh')
    const { upstream } = shareAt('hello-slide', 't3.dh.1')
    const turned = [0, 1, 2].map((r) => by(W.slice(3 * r, 3 * r + 3), upstream))
    const product = turned.map((row) => row.reduce((a, b) => a + b, 0))
    expect(found('hello-slide', 't3.dh.1', () => product)).toBe('transposed')
  })

  test('before the activation', () => {
    const raw = numbersOf('hello-slide', 't3.hraw')
    expect(found('hello-slide', 't3.h', () => raw)).toBe('before activation')
  })

  test('softmax without the 1 taken off at the target', () => {
    expect(found('hello-slide', 't3.dy', () => numbersOf('hello-slide', 't3.p'))).toBe(
      'onehot forgotten',
    )
  })

  test('the sum over time where this share alone is asked for', () => {
    const step = traces['hello-slide'].steps[stepNamed(traces['hello-slide'], 'db_h.t1')!]!
    const question = { ...questionAt('hello-slide', 'db_h.t1', 'contribution') }
    if (step.kind !== 'backward' || !('data' in step.total)) throw new Error('no vector')
    const given = numbers([...step.total.data])
    expect(judge(traces['hello-slide'], question, given).diagnosis).toMatchObject({
      slip: { kind: 'sum for share' },
    })
  })

  test('the stack in another order of blocks', () => {
    const question = questionAt('hello-lstm', 't3.dH')
    expect(question.asks).toBe('total')
    expect(slipsOf(traces['hello-lstm'], question).map(({ kind }) => kind)).toContain('block order')
  })

  test('a gradient that should have been cut', () => {
    expect(found('hello-slide', 'clip.b_h', () => startOf('clip.b_h'))).toBe('not clipped')
  })

  test('a step uphill', () => {
    const start = startOf('update.b_h')
    expect(
      found('hello-slide', 'update.b_h', ({ truth }) =>
        start.map((v, k) => 2 * v - truth.data[k]!),
      ),
    ).toBe('ascent')
  })

  test.each([
    ['adagrad', 5, 'whole gradient'],
    ['adagrad', null, 'whole gradient'],
    ['sgd', null, 'rate forgotten'],
    ['momentum', null, 'rate forgotten'],
  ] as const)('the whole gradient taken off by %s, clipped to %s', (optimizer, clip, kind) => {
    const trace = record(unroll(presets['hello-lstm'], { initial: true }), {
      update: { ...update, optimizer, clip },
    })
    const n = stepNamed(trace, 'update.b_y')!
    const move = chaptersOf(trace, 'node').find(({ first, last }) => first <= n && n <= last)!
    const question = questionOf(trace, move)!
    const gradient = gradientsOf(trace).b_y!.data
    const { b_y } = presets['hello-lstm'].parameters
    const given = numbers([...b_y!.data].map((v, k) => v - gradient[k]!))
    expect(judge(trace, question, given).diagnosis).toMatchObject({
      slip: { kind },
    })
  })
})

test('zeros are told like any other numbers: a parameter that stayed where it was, at zero', () => {
  const pass = presets['hello-slide']
  const b_y = zeros(4, 1)
  const tape = unroll({ ...pass, parameters: { ...pass.parameters, b_y } })
  const trace = record(tape, { update: { ...update, optimizer: 'sgd', clip: null } })
  const n = stepNamed(trace, 'update.b_y')!
  const move = chaptersOf(trace, 'node').find(({ first, last }) => first <= n && n <= last)!
  const { diagnosis } = judge(trace, questionOf(trace, move)!, numbers([0, 0, 0, 0]))
  expect(diagnosis).toMatchObject({ slip: { kind: 'not updated' } })
})

test('near the truth but not to two digits is nearly right; nothing else is', () => {
  const near = ({ truth }: Question) => [...truth.data].map((v) => v * 1.08)
  expect(found('hello-slide', 't3.h', near)).toBe('nearly')
  expect(found('hello-slide', 't3.h', () => [7, 7, 7])).toBe('unknown')
})

test('of wires, those missed and those too many are named', () => {
  const question = questionAt('hello-lstm', 't3.df')
  const choice = wiresOf(traces['hello-lstm'], question)!
  const { nodes, lit } = choice
  const wrong = nodes.find((id) => !lit.has(id))!
  const [missed, ...rest] = lit
  const { diagnosis } = judge(traces['hello-lstm'], question, {
    kind: 'wires',
    choice,
    nodes: new Set([...rest, wrong]),
  })
  expect(diagnosis).toEqual({ kind: 'wires', missed: [missed], extra: [wrong] })
})

test('no wire is asked for where none is drawn: at constants, and at what has no mark', () => {
  const trace = traces['hello-gru']
  const [keep, z, one] = ['t2.zc', 't2.z', 't2.one'].map((name) => nodeNamed(trace.tape, name)!.id)
  const question = questionAt('hello-gru', 't2.zc')
  const { nodes, lit } = wiresOf(trace, question)!
  expect([question.actor, ...lit]).toEqual([keep, z])
  expect(nodes).not.toContain(one)
  const loss = questionAt('hello-gru', 'loss')
  const last = trace.tape.nodes[trace.tape.loss]!.inputs.at(-1)!
  const marked = new Set([last, nodeNamed(trace.tape, 't4.y')!.id])
  expect(wiresOf(trace, loss, marked)).toEqual({
    nodes: [nodeNamed(trace.tape, 't4.y')!.id, last],
    lit: new Set([last]),
  })
  expect(wiresOf(trace, loss, new Set())).toBe(null)
})

test('what cannot be finite is not asked', () => {
  const pass = presets['hello-slide']
  const b_y = { ...pass.parameters.b_y!, data: Float64Array.of(Number.NaN, 0, 0, 0) }
  const trace = record(unroll({ ...pass, parameters: { ...pass.parameters, b_y } }))
  const step = stepNamed(trace, 't1.y')!
  expect(questionOf(trace, { first: step, last: step, kind: 'forward', time: 1 })).toBe(null)
})
