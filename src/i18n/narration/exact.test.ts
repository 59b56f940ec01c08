import { describe, expect, test } from 'vitest'
import { presets, type Tensors, unroll } from '../../cells/index.ts'
import { column, nodeNamed, type OptimizerName, zeros } from '../../engine/index.ts'
import { chaptersOf, type Grain, record, stepNamed, type Trace } from '../../trace/index.ts'
import { messagesFor } from '../messages.ts'
import { narrate, plain } from './index.ts'

// What is said at the edges: ties, numbers that round to 0, gradients that are 0.

const slide = presets['hello-slide']

const traceOf = (optimizer: OptimizerName, parameters: Tensors = {}, pass = {}): Trace =>
  record(unroll({ ...slide, ...pass, parameters: { ...slide.parameters, ...parameters } }), {
    update: { optimizer, rate: 0.1, epsilon: 1e-8, clip: null },
  })

/** The sentences of the move that a step belongs to, in both languages. */
function told(trace: Trace, step: string, grain: Grain = 'node'): readonly [string, string] {
  const n = stepNamed(trace, step)!
  const move = chaptersOf(trace, grain).find(({ first, last }) => first <= n && n <= last)!
  const { vocabulary } = slide.sequence
  const said = (locale: 'en' | 'ko') => plain(narrate(trace, move, messagesFor(locale), vocabulary))
  return [said('en'), said('ko')]
}

test('a tie of the likeliest is a tie', () => {
  const { W_hy, b_y } = slide.parameters
  const flat = traceOf('sgd', { W_hy: zeros(W_hy!.rows, W_hy!.cols), b_y: column([1, 1, 0, 0]) })
  const [en, ko] = told(flat, 't1.p')
  expect(en).toContain('‘h’ and ‘e’ are equally likely, each with 0.366')
  expect(ko).toContain('‘h’, ‘e’가 똑같이 가장 높은 0.366')
  expect(told(traceOf('sgd', { W_hy: zeros(4, 3), b_y: zeros(4, 1) }), 't1.p')[0]).toContain(
    '4 are equally likely, each with 0.250',
  )
  expect(b_y!.rows).toBe(4)
})

test('a probability that rounds to 0 is not said to be 0', () => {
  const trace = traceOf('sgd', { b_y: column([2000, 0, 0, 0]) })
  const [en, ko] = told(trace, 't1.L')
  expect(en).toMatch(/‘e’ in p_t is too small for a number and rounds to 0; the loss, .* L_t = /)
  expect(ko).toContain('너무 작아 0으로 반올림됩니다')
})

describe('an update', () => {
  test('by momentum goes against the velocities', () => {
    const [en, ko] = told(traceOf('momentum'), 'update.b_y', 'time')
    expect(en).toContain('against their velocities')
    expect(ko).toContain('속도의 반대쪽으로')
  })

  test('by a gradient that is 0 moves nothing', () => {
    const one = { inputs: slide.inputs.slice(0, 1), targets: slide.targets.slice(0, 1) }
    const trace = traceOf('sgd', {}, one)
    expect(told(trace, 'update.W_hh')).toEqual([
      'dW_hh is all zeros, so W_hh stays as it is.',
      'dW_hh가 모두 0이므로 W_hh는 그대로입니다.',
    ])
    expect(told(trace, 'update.b_y', 'time')).toEqual([
      '4 parameters take a step against their gradients, by SGD at the rate 0.1, 1 of 5 stay as they are.',
      '파라미터 5개 중 4개를 그래디언트의 반대쪽으로 옮깁니다. 최적화 기법은 SGD, 학습률은 0.1입니다.',
    ])
    expect(nodeNamed(trace.tape, 't2.h')).toBe(undefined)
  })
})
