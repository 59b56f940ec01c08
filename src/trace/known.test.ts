import { expect, test } from 'vitest'
import { presets, unroll } from '../cells/index.ts'
import { backward, multiplyOut, nodeNamed, scalar } from '../engine/index.ts'
import { arrivalsOf, backwardEnd, gradientsOf, knownAt, nodeKnownAt, wholeFrom } from './known.ts'
import { stepNamed } from './names.ts'
import { record } from './record.ts'

const update = { optimizer: 'sgd', rate: 0.1, epsilon: 0, clip: 5 } as const
const tape = unroll(presets['hello-slide'])
const trace = record(tape, { update })

const idOf = (name: string) => nodeNamed(tape, name)!.id
const at = (node: string, step: string, offset = 0) =>
  nodeKnownAt(trace, idOf(node), stepNamed(trace, step)! + offset)

test('before the first step leaves are known, computed values are not, gradients nowhere', () => {
  for (const [id, known] of knownAt(trace, -1).entries()) {
    const { leaf, value } = tape.nodes[id]!
    expect(known.value).toBe(leaf === null ? null : value)
    expect(known).toMatchObject({ gradient: null, state: 'not reached', arrived: 0 })
  }
})

test('a value is known from its own step on', () => {
  expect(at('t2.h', 't2.h', -1).value).toBe(null)
  expect(at('t2.h', 't2.h').value).toBe(nodeNamed(tape, 't2.h')!.value)
})

test('h₃ is not reached, then partial with ★ in, then final', () => {
  const states = ['t3.dh.1', 't3.dh.2'].flatMap((step) => [at('t3.h', step, -1), at('t3.h', step)])
  expect(states.map(({ state, arrived, expected }) => [state, arrived, expected])).toEqual([
    ['not reached', 0, 2],
    ['partial', 1, 2],
    ['partial', 1, 2],
    ['final', 2, 2],
  ])
})

test('h₄ has no next time step: its one term is final at once', () => {
  expect(at('t4.h', 't4.dh')).toMatchObject({ state: 'final', arrived: 1, expected: 1 })
})

test('W_hh gathers one term from each time step', () => {
  const counts = [4, 3, 2, 1].map((time) => at('W_hh', `dW_hh.t${time}`))
  expect(counts.map(({ arrived, expected }) => [arrived, expected])).toEqual([
    [1, 4],
    [2, 4],
    [3, 4],
    [4, 4],
  ])
  expect(arrivalsOf(trace, idOf('W_hh')).length).toBe(4)
})

test('a partial gradient is the sum of the terms so far', () => {
  const step = trace.steps[stepNamed(trace, 't3.dh.1')!]
  expect(step?.kind === 'backward' && at('t3.h', 't3.dh.1').gradient).toEqual(
    step?.kind === 'backward' && step.share,
  )
})

test('a zero gradient is not the same as none yet', () => {
  // h₀ is 0, so the first term of dW_hh from t = 1 is 0 and has arrived all the same.
  const one = record(
    unroll({ ...presets['hello-slide'], inputs: presets['hello-slide'].inputs.slice(0, 1) }),
  )
  const W = nodeNamed(one.tape, 'W_hh')!.id
  const known = nodeKnownAt(one, W, one.steps.length - 1)
  expect(known).toMatchObject({ state: 'final', arrived: 1 })
  expect(multiplyOut(known.gradient!).data).toEqual(new Float64Array(9))
})

test('data and probabilities are never reached: 0 of 0 terms', () => {
  for (const name of ['t2.x', 't0.h', 't2.p'])
    expect(nodeKnownAt(trace, idOf(name), trace.steps.length - 1)).toMatchObject({
      gradient: null,
      state: 'not reached',
      arrived: 0,
      expected: 0,
    })
})

test('the loss has its gradient 1 with its own step', () => {
  expect(at('loss', 'loss', -1)).toMatchObject({ value: null, state: 'not reached' })
  expect(at('loss', 'loss')).toMatchObject({ gradient: scalar(1), state: 'final' })
})

test('after its clip step a gradient is the clipped one; gradientsOf keeps the whole', () => {
  const entry = (step: string, offset = 0) => multiplyOut(at('b_h', step, offset).gradient!).data[2]
  expect(entry('clip.b_h', -1)).toBeCloseTo(8.5599, 4)
  expect(entry('clip.b_h')).toBe(5)
  expect(gradientsOf(trace).b_h!.data[2]).toBeCloseTo(8.5599, 4)
})

test('after its update step a parameter has its new value, and not before', () => {
  expect(at('b_h', 'update.b_h', -1).value!.data[2]).toBe(0)
  expect(at('b_h', 'update.b_h').value!.data[2]).toBe(-0.5)
  expect(at('W_hh', 'update.b_h', -1).value).not.toBe(nodeNamed(tape, 'W_hh')!.value)
})

test('at the end of the backward pass all is known that backward() returns', () => {
  const plain = record(tape)
  const gradients = backward(tape)
  for (const [id, known] of knownAt(plain, plain.steps.length - 1).entries()) {
    expect(known.value).toBe(tape.nodes[id]!.value)
    expect(known.gradient && multiplyOut(known.gradient)).toEqual(gradients.get(id) ?? null)
  }
})

test('a gradient is whole with its last term; where none arrives, with the end of the backward pass', () => {
  expect(wholeFrom(trace, idOf('t3.h'))).toBe(stepNamed(trace, 't3.dh.2'))
  expect(wholeFrom(trace, tape.loss)).toBe(stepNamed(trace, 'loss'))
  expect(wholeFrom(trace, idOf('t1.p'))).toBe(backwardEnd(trace))
  expect(trace.steps[backwardEnd(trace)]!.kind).toBe('backward')
  expect(trace.steps.slice(backwardEnd(trace) + 1).some(({ kind }) => kind === 'backward')).toBe(
    false,
  )
})
