import { describe, expect, test } from 'vitest'
import { initialise, presets, unroll } from '../../cells/index.ts'
import {
  column,
  fromRows,
  lossOf,
  multiplyOut,
  nodeNamed,
  oneHot,
  startTape,
} from '../../engine/index.ts'
import { changed } from '../../fixtures/read.ts'
import { knownAt, nodeKnownAt } from '../known.ts'
import { stepName } from '../names.ts'
import { record } from '../record.ts'
import { afterUpdate, type Trace } from '../trace.ts'
import { foreign, full } from './foreign.testing.ts'
import { readTrace } from './read.ts'
import { writeTrace } from './write.ts'

describe('a file written elsewhere, with nothing that may be left out', () => {
  const trace = readTrace(foreign)
  const last = trace.steps.length - 1
  const idOf = (name: string) => nodeNamed(trace.tape, name)!.id

  test('opens: names, times, symbols and stages', () => {
    expect(
      trace.tape.nodes.map(({ symbol, time, gate, stage }) => [symbol, time, gate, stage]),
    ).toEqual([
      ['W', null, null, 1],
      ['x', 1, null, 2],
      ['h', 1, null, 3],
      ['h', 2, 'i', 4],
      ['row', null, null, 5],
      ['loss', null, null, 6],
    ])
    expect(lossOf(trace.tape)).toBe(9)
    expect(trace).toMatchObject({ update: null, mistakes: [] })
  })

  test('a time is one as it would be written: t01.h is a name, and no second h at time 1', () => {
    const file = JSON.parse(JSON.stringify(foreign).replaceAll('"row"', '"t01.h"'))
    expect(readTrace(file).tape.nodes[4]).toMatchObject({ symbol: 't01.h', time: null })
  })

  test('parameters and what is computed from them are differentiable, inputs are not', () => {
    expect(trace.tape.nodes.map(({ differentiable }) => differentiable)).toEqual([
      ...[true, false],
      ...[true, true, true, true],
    ])
  })

  test('totals are summed from the shares, upstreams are the totals so far', () => {
    const known = (name: string, step = last) =>
      multiplyOut(nodeKnownAt(trace, idOf(name), step).gradient!)
    expect(known('row')).toEqual(column([-6]))
    expect(known('W', 7)).toEqual(
      fromRows([
        [6, 6],
        [0, 0],
      ]),
    )
    expect(known('W')).toEqual(
      fromRows([
        [0, 12],
        [-12, 12],
      ]),
    )
    const step = trace.steps[6]
    expect(step?.kind === 'backward' && step.upstream).toEqual(column([-6]))
  })

  test('its steps have names', () => {
    expect(trace.steps.map((_, n) => stepName(trace, n))).toEqual([
      ...['t1.h', 't2.h', 'row', 'loss'],
      ...['drow.1', 'drow', 't2.dh', 'dW.t2', 't1.dh', 'dW.t1'],
    ])
  })

  test('every node knows its value and whether its gradient is complete', () => {
    expect(knownAt(trace, 4).map(({ state }) => state)).toEqual([
      ...['not reached', 'not reached', 'not reached', 'not reached'],
      ...['partial', 'final'],
    ])
  })

  test('written and read again it is the same', () => {
    const text = JSON.stringify(writeTrace(trace))
    expect(JSON.stringify(writeTrace(readTrace(JSON.parse(text))))).toBe(text)
  })
})

test('upstream and total, where they are given, are taken as they are', () => {
  const trace = readTrace(
    changed(changed(foreign, 'steps[7].total', [1, 1, 1, 1]), 'steps[6].upstream', [7]),
  )
  const [six, seven] = [trace.steps[6], trace.steps[7]]
  expect(six?.kind === 'backward' && six.upstream).toEqual(column([7]))
  expect(seven?.kind === 'backward' && seven.total).toEqual(
    fromRows([
      [1, 1],
      [1, 1],
    ]),
  )
})

test('an update, a clip and a mistake come along', () => {
  const trace = readTrace(full)
  const { update, mistakes } = full
  expect(trace).toMatchObject({ update, mistakes })
  expect(trace.steps.slice(-2)).toEqual([
    {
      kind: 'clip',
      node: 0,
      before: fromRows([
        [0, 12],
        [-12, 12],
      ]),
      after: fromRows([
        [0, 5],
        [-5, 5],
      ]),
    },
    {
      kind: 'update',
      node: 0,
      before: fromRows([
        [1, 2],
        [3, 4],
      ]),
      after: fromRows([
        [1, 1.5],
        [3.5, 3.5],
      ]),
      // The file does not say; zeros, as before a first update.
      remembered: fromRows([
        [0, 0],
        [0, 0],
      ]),
      memory: fromRows([
        [0, 0],
        [0, 0],
      ]),
    },
  ])
})

test('numbers that JSON has no digits for are kept', () => {
  const trace = readTrace(changed(foreign, 'nodes[1].value', ['NaN', '-0']))
  expect([...trace.tape.nodes[1]!.value.data]).toEqual([Number.NaN, -0])
  expect(JSON.stringify(writeTrace(trace))).toContain('["NaN","-0"]')
})

test.each(Object.entries(presets))(
  '%s survives JSON both ways, down to the last bit',
  (_, preset) => {
    const update = { optimizer: 'adagrad', rate: 0.1, epsilon: 1e-8, clip: 5 } as const
    const tape = unroll(preset, { inputs: true, initial: true })
    const { memory } = afterUpdate(record(tape, { update }))
    const trace = record(tape, { update, memory })
    const read = readTrace(JSON.parse(JSON.stringify(writeTrace(trace))))
    expect(read.tape).toEqual(trace.tape)
    const multiplied = ({ steps }: Trace) =>
      steps.map((step) =>
        step.kind === 'backward'
          ? { ...step, share: multiplyOut(step.share), total: multiplyOut(step.total) }
          : step,
      )
    expect(multiplied(read)).toEqual(multiplied(trace))
  },
)

test('a product of two matrices survives as well', () => {
  const tape = startTape()
  const leaf = (symbol: string, rows: number[][]) =>
    tape.leaf('parameter', { symbol }, fromRows(rows))
  const A = leaf('A', [
    [0.1, 0.2],
    [0.3, 0.7],
  ])
  const B = leaf('B', [
    [1.1, 1.3],
    [1.7, 1.9],
  ])
  const AB = tape.apply('matmul', [A, B], { symbol: 'AB' })
  const AAB = tape.apply('matmul', [A, AB], { symbol: 'AAB' })
  const trace = record(tape.finish(tape.apply('sum', [AAB], { symbol: 'loss' })))
  const text = JSON.stringify(writeTrace(trace))
  const read = readTrace(JSON.parse(text))
  expect(JSON.stringify(writeTrace(read))).toBe(text)
  const totals = (of: Trace) =>
    knownAt(of, of.steps.length - 1).map(({ gradient }) => gradient && multiplyOut(gradient))
  expect(totals(read)).toEqual(totals(trace))
})

test('a file holds a sum of outer products as its terms', () => {
  const model = {
    cell: 'lstm',
    activation: 'tanh',
    inputSize: 50,
    hiddenSize: 20,
    outputSize: 50,
  } as const
  const pass = {
    model,
    parameters: initialise(model, 1),
    initial: {},
    inputs: [1, 2, 3, 4, 5, 6].map((k) => oneHot(50, k)),
    targets: [2, 3, 4, 5, 6, 7],
  }
  const written = JSON.stringify(writeTrace(record(unroll(pass))))
  expect(written.length).toBeLessThan(1_000_000)
})
