import { describe, expect, test } from 'vitest'
import { cellNamed, initialise, presets, type Tensors, unroll } from '../cells/index.ts'
import {
  backward,
  clipped,
  column,
  lossOf,
  multiplyOut,
  nodeNamed,
  oneHot,
  parametersOf,
  scalar,
  startTape,
  updated,
} from '../engine/index.ts'
import { gradientsOf } from './known.ts'
import { stepName } from './names.ts'
import { record } from './record.ts'
import { afterUpdate, stepKinds, type Trace, type Update } from './trace.ts'

const update: Update = { optimizer: 'adagrad', rate: 0.1, epsilon: 1e-8, clip: 5 }
const slide = unroll(presets['hello-slide'])

const ofKind = (trace: Trace, kind: string) => trace.steps.filter((step) => step.kind === kind)

describe.each(Object.entries(presets))('%s', (_, preset) => {
  const tape = unroll(preset)
  const trace = record(tape, { update })

  test('the order is forward, loss, backward, clip, update', () => {
    const kinds = trace.steps.map(({ kind }) => kind)
    expect(kinds.filter((kind, n) => kind !== kinds[n - 1])).toEqual(stepKinds)
  })

  test('forward has one step for every computed node, in the order of the tape', () => {
    const computed = tape.nodes.filter(({ op, id }) => op !== null && id !== tape.loss)
    const forward = trace.steps.flatMap((step) => (step.kind === 'forward' ? [step.node] : []))
    expect(forward).toEqual(computed.map(({ id }) => id))
  })

  test('backward ends with what backward() returns', () => {
    const expected = backward(tape)
    for (const [name, gradient] of Object.entries(gradientsOf(trace)))
      expect(gradient).toEqual(expected.get(nodeNamed(tape, name)!.id))
    expect(Object.keys(gradientsOf(trace)).length).toBe(expected.size)
  })

  test('every upstream is the finished gradient of the node that sends it', () => {
    const final = backward(tape)
    for (const step of trace.steps)
      if (step.kind === 'backward') expect(step.upstream).toEqual(final.get(step.from))
  })

  test('each parameter is clipped once and updated once', () => {
    const parameters = parametersOf(tape).map(({ id }) => id)
    for (const kind of ['clip', 'update'])
      expect(ofKind(trace, kind)).toMatchObject(parameters.map((node) => ({ node })))
  })
})

test('without an update the trace ends with the backward pass', () => {
  const trace = record(slide)
  expect(trace.steps.at(-1)!.kind).toBe('backward')
  expect(trace.update).toBe(null)
  expect(afterUpdate(trace)).toEqual({ parameters: presets['hello-slide'].parameters, memory: {} })
})

test('the loss starts the backward pass with a gradient of 1', () => {
  expect(ofKind(record(slide), 'loss')).toEqual([
    { kind: 'loss', node: slide.loss, grad: scalar(1) },
  ])
})

test('with no clip there are no clip steps, and the whole gradient moves the parameter', () => {
  const trace = record(slide, { update: { ...update, optimizer: 'sgd', clip: null } })
  expect(ofKind(trace, 'clip')).toEqual([])
  const W = presets['hello-slide'].parameters.W_xh!
  const expected = updated(
    'sgd',
    { value: W, gradient: gradientsOf(trace).W_xh!, memory: W },
    update,
  ).value
  expect(afterUpdate(trace).parameters.W_xh).toEqual(expected)
})

test('the clip comes after the sum over time, and really cuts on "hello"', () => {
  const trace = record(slide, { update })
  const cut: string[] = []
  for (const step of trace.steps) {
    if (step.kind !== 'clip') continue
    expect(step.before).toEqual(gradientsOf(trace)[slide.nodes[step.node]!.name])
    expect(step.after).toEqual(clipped(step.before, 5))
    for (let k = 0; k < step.before.data.length; k++)
      if (step.before.data[k] !== step.after.data[k])
        cut.push(
          `${slide.nodes[step.node]!.name}[${k}]: ${step.before.data[k]!.toFixed(4)} → ${step.after.data[k]}`,
        )
  }
  expect(cut).toEqual(['W_xh[9]: 7.3572 → 5', 'W_hh[8]: 6.9355 → 5', 'b_h[2]: 8.5599 → 5'])
})

test('the update starts from the clipped gradient', () => {
  const trace = record(slide, { update })
  const { memory } = afterUpdate(trace)
  expect(memory.b_h!.data[2]).toBe(25)
})

test('an update makes new parameters; the tape keeps the old', () => {
  const trace = record(slide, { update })
  expect(nodeNamed(trace.tape, 'W_hh')!.value).toEqual(presets['hello-slide'].parameters.W_hh)
  for (const step of trace.steps)
    if (step.kind === 'update') {
      expect(step.before).toBe(slide.nodes[step.node]!.value)
      expect(step.after).not.toEqual(step.before)
    }
})

test.each([
  ['sgd', 0.01],
  ['momentum', 0.01],
  ['adagrad', 0.1],
] as const)(
  'with %s, each iteration on "hello" starts where the last one ended and loses less',
  (optimizer, rate) => {
    let state = { parameters: presets['hello-slide'].parameters, memory: {} as Tensors }
    const losses: number[] = []
    for (let n = 0; n < 5; n++) {
      const tape = unroll({ ...presets['hello-slide'], parameters: state.parameters })
      losses.push(lossOf(tape))
      state = afterUpdate(
        record(tape, { update: { ...update, optimizer, rate }, memory: state.memory }),
      )
    }
    expect(losses.toSorted((a, b) => b - a)).toEqual(losses)
    expect(new Set(losses).size).toBe(5)
  },
)

test('the memory of the optimiser goes from one iteration to the next', () => {
  const first = afterUpdate(record(slide, { update }))
  const again = afterUpdate(record(slide, { update, memory: first.memory }))
  expect(again.memory.b_h!.data[2]).toBe(50)
})

test('an update keeps what was remembered before it: nothing at first, then what was remembered last', () => {
  const first = record(slide, { update })
  const second = record(slide, { update, memory: afterUpdate(first).memory })
  const updates = ({ steps }: typeof first) =>
    steps.flatMap((step) => (step.kind === 'update' ? [step] : []))
  for (const { remembered } of updates(first))
    expect([...remembered.data].every((value) => value === 0)).toBe(true)
  expect(updates(second).map(({ remembered }) => remembered)).toEqual(
    updates(first).map(({ memory }) => memory),
  )
})

test('a parameter that the loss does not depend on is neither clipped nor updated', () => {
  const tape = startTape()
  const x = tape.leaf('parameter', { symbol: 'x' }, column([0.5]))
  tape.leaf('parameter', { symbol: 'unused' }, column([0.5]))
  const trace = record(tape.finish(tape.apply('exp', [x], { symbol: 'loss' })), { update })
  expect(trace.steps.map((_, n) => stepName(trace, n))).toEqual([
    ...['loss', 'dx'],
    ...['clip.x', 'update.x'],
  ])
  expect(afterUpdate(trace).parameters.unused).toEqual(column([0.5]))
})

describe.each(['rnn', 'lstm', 'lstm-separate', 'gru'] as const)('many to one with %s', (cell) => {
  const model = { cell, activation: 'tanh', inputSize: 3, hiddenSize: 2, outputSize: 3 } as const
  const trace = record(
    unroll({
      model,
      parameters: initialise(model, 1),
      initial: {},
      inputs: [0, 1, 2].map((k) => oneHot(3, k)),
      targets: [null, null, 1],
    }),
  )

  test('there is one loss, and dy at the last step alone', () => {
    const names = trace.steps.map((_, n) => stepName(trace, n))
    expect(names.filter((name) => /^t\d\.L$/.test(name))).toEqual(['t3.L'])
    expect(names.filter((name) => /^t\d\.dy$/.test(name))).toEqual(['t3.dy'])
  })

  test('gradients still reach t = 1', () => {
    const gradients = gradientsOf(trace)
    for (const symbol of cellNamed(cell).carries)
      expect(gradients[`t1.${symbol}`]!.data[0]).not.toBe(0)
    const fromFirst = trace.steps.filter(
      (step) =>
        step.kind === 'backward' &&
        trace.tape.nodes[step.from]!.time === 1 &&
        trace.tape.nodes[step.to]!.leaf === 'parameter',
    )
    expect(fromFirst.length).toBe(cell === 'lstm-separate' ? 12 : cell === 'gru' ? 4 : 3)
  })
})

test('large totals are kept as factors: looking at them makes the numbers', () => {
  const W_hh = nodeNamed(slide, 'W_hh')!.id
  const arrivals = record(slide).steps.flatMap((step) =>
    step.kind === 'backward' && step.to === W_hh ? [step] : [],
  )
  for (const { share, total } of arrivals) expect('left' in share && 'left' in total).toBe(true)
  expect(multiplyOut(arrivals.at(-1)!.total)).toEqual(backward(slide).get(W_hh))
})
