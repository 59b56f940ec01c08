import { describe, expect, test } from 'vitest'
import { type PresetName, presets, unroll } from '../cells/index.ts'
import { column, startTape } from '../engine/index.ts'
import { actorOf } from './chapters.ts'
import { gradientName, stepName, stepNamed } from './names.ts'
import { record } from './record.ts'

const update = { optimizer: 'adagrad', rate: 0.1, epsilon: 1e-8, clip: 5 } as const
const traceOf = (preset: PresetName, wanted = {}) =>
  record(unroll(presets[preset], wanted), { update })

/** Names of what happens at time 3 of "hello", in one pass. */
const atThree = (preset: PresetName, kind: 'forward' | 'backward', wanted = {}) => {
  const trace = traceOf(preset, wanted)
  return trace.steps.flatMap((step, n) =>
    step.kind === kind && actorOf(trace, n).time === 3 ? [stepName(trace, n)] : [],
  )
}

describe('the forward pass at t = 3', () => {
  test('of the RNN', () => {
    expect(atThree('hello-slide', 'forward')).toEqual([
      ...['t3.xh', 't3.hh', 't3.hraw', 't3.h'],
      ...['t3.hy', 't3.y', 't3.p', 't3.L'],
    ])
  })

  test('of the LSTM: the stack H, split in four, gates, c, h', () => {
    expect(atThree('hello-lstm', 'forward')).toEqual([
      ...['t3.xh', 't3.hh', 't3.H'],
      ...['t3.iraw', 't3.fraw', 't3.oraw', 't3.graw'],
      ...['t3.i', 't3.f', 't3.o', 't3.g'],
      ...['t3.fc', 't3.ig', 't3.c', 't3.tanhc', 't3.h'],
      ...['t3.hy', 't3.y', 't3.p', 't3.L'],
    ])
  })
})

describe('the backward pass at t = 3, cut by cut', () => {
  test('of the RNN', () => {
    expect(atThree('hello-slide', 'backward', { inputs: true })).toEqual([
      't3.dy', // 1: from the loss
      ...['t3.dhy', 'db_y.t3'], // 2: + distributes
      'dW_hy.t3', // 3: × to the weight
      't3.dh', // 4 and 5: × to the state; with ★ from t = 4, which waited there, dh is complete
      't3.dhraw', // 6: tanh
      ...['t3.dxh', 't3.dhh', 'db_h.t3'], // 7: + distributes three ways
      'dW_hh.t3', // 8: × to the weight
      't2.dh.1', // 9: × to the state: ★, the first to arrive at h₂
      'dW_xh.t3', // 10: × to the weight
      't3.dx', // 11: × to the input, as it was asked for
    ])
  })

  test('without being asked, data receives nothing: cut 11 is left out', () => {
    expect(atThree('hello-slide', 'backward').at(-1)).toBe('dW_xh.t3')
  })

  test('of the LSTM', () => {
    expect(atThree('hello-lstm', 'backward')).toEqual([
      't3.dy', // 1
      ...['t3.dhy', 'db_y.t3'], // 2
      'dW_hy.t3', // 3
      't3.dh', // 4: the fork at h, ★ arrived before
      ...['t3.do', 't3.dtanhc'], // 5: ⊙ₒ
      't3.dc', // 6: tanh, and the fork at c: f ⊙ dc from t = 4 arrived before
      ...['t3.dfc', 't3.dig'], // 7: + distributes
      ...['t3.df', 't2.dc.1'], // 8: ⊙ at the forget gate, its second term to c₂
      ...['t3.di', 't3.dg'], // 9: ⊙ at the input gate
      ...['t3.diraw', 't3.dfraw', 't3.doraw', 't3.dgraw'], // 10: activations
      ...['t3.dH.1', 't3.dH.2', 't3.dH.3', 't3.dH'], // 11: the merge, i f o g
      ...['t3.dxh', 't3.dhh', 'db_h.t3'], // 12
      'dW_xh.t3', // 13
      ...['dW_hh.t3', 't2.dh.1'], // 14, and ★
    ])
  })

  test('★ arrives at h₃ first, from t = 4, and what comes from y₃ completes it', () => {
    for (const preset of ['hello-slide', 'hello-lstm'] as const) {
      const trace = traceOf(preset)
      const [first, second] = [stepNamed(trace, 't3.dh.1')!, stepNamed(trace, 't3.dh.2')!]
      expect(actorOf(trace, first).name).toBe('t4.hh')
      expect(actorOf(trace, second).name).toBe('t3.hy')
      expect(first).toBeLessThan(stepNamed(trace, 't3.dy')!)
      expect(stepNamed(trace, 't3.dh')).toBe(second)
    }
  })

  test('c₃ hears from t = 4 before it hears from its own time step', () => {
    const trace = traceOf('hello-lstm')
    expect(actorOf(trace, stepNamed(trace, 't3.dc.1')!).name).toBe('t4.fc')
    expect(actorOf(trace, stepNamed(trace, 't3.dc')!).name).toBe('t3.tanhc')
  })
})

describe.each(Object.keys(presets) as PresetName[])('%s: names', (preset) => {
  const trace = traceOf(preset, { inputs: true, initial: true })

  test('every step has a name of its own that leads back to it', () => {
    const names = trace.steps.map((_, n) => stepName(trace, n))
    expect(new Set(names).size).toBe(names.length)
    expect(names.map((name) => stepNamed(trace, name))).toEqual([...names.keys()])
  })

  test('the gradient name of a node is the arrival that completes it', () => {
    const last = new Map<number, number>()
    for (const [n, step] of trace.steps.entries())
      if (step.kind === 'backward') last.set(step.to, n)
    for (const [id, n] of last)
      expect(stepNamed(trace, gradientName(trace.tape.nodes[id]!))).toBe(n)
  })

  test('every arrival can also be called by its number, or by the time it comes from', () => {
    const counts = new Map<number, number>()
    for (const [n, step] of trace.steps.entries()) {
      if (step.kind !== 'backward') continue
      const count = (counts.get(step.to) ?? 0) + 1
      counts.set(step.to, count)
      const [from, to] = [trace.tape.nodes[step.from]!, trace.tape.nodes[step.to]!]
      const ending = to.time === null ? `t${from.time}` : count
      expect(stepNamed(trace, `${gradientName(to)}.${ending}`)).toBe(n)
    }
  })

  test('dW_hy is its last arrival, at t = 1', () => {
    expect(stepNamed(trace, 'dW_hy')).toBe(stepNamed(trace, 'dW_hy.t1'))
    expect(stepNamed(trace, 'dW_hy.t4')).toBeLessThan(stepNamed(trace, 'dW_hy.t3')!)
  })

  test('loss, clip and update are steps with names', () => {
    const kindOf = (name: string) => trace.steps[stepNamed(trace, name)!]?.kind
    expect(kindOf('loss')).toBe('loss')
    expect(kindOf('clip.W_hh')).toBe('clip')
    expect(kindOf('update.W_hh')).toBe('update')
    expect(kindOf('t3.h')).toBe('forward')
  })

  test('a name that no step has leads nowhere', () => {
    for (const name of ['t9.h', 't3.dp', 'W_hh', 't4.dh.2', 'toString'])
      expect(stepNamed(trace, name)).toBeUndefined()
  })
})

test('outside of time, arrivals at a value are numbered', () => {
  const tape = startTape()
  const x = tape.leaf('parameter', { symbol: 'x' }, column([2]))
  const loss = tape.apply('mul', [x, x], { symbol: 'loss' })
  const trace = record(tape.finish(loss))
  expect(trace.steps.map((_, n) => stepName(trace, n))).toEqual(['loss', 'dx.1', 'dx'])
  expect(stepNamed(trace, 'dx.2')).toBe(2)
})

test('a parameter used twice in one time step receives two arrivals with two names', () => {
  const tape = startTape()
  const W = tape.leaf('parameter', { symbol: 'W' }, column([2]))
  const [a, b] = tape.together(() => [
    tape.apply('exp', [W], { symbol: 'a', time: 1 }),
    tape.apply('tanh', [W], { symbol: 'b', time: 1 }),
  ])
  const trace = record(tape.finish(tape.apply('mul', [a!, b!], { symbol: 'loss' })))
  expect(trace.steps.map((_, n) => stepName(trace, n)).slice(-2)).toEqual(['dW.t1', 'dW.t1.2'])
  expect(stepNamed(trace, 'dW')).toBe(trace.steps.length - 1)
})
