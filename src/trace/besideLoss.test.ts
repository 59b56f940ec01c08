import { expect, test } from 'vitest'
import { presets, unroll } from '../cells/index.ts'
import { column, nodeNamed, startTape } from '../engine/index.ts'
import { logitsBesideLoss } from './besideLoss.ts'
import { record } from './record.ts'

const traceOf = (targets: readonly (number | null)[]) =>
  record(unroll({ ...presets['hello-slide'], targets }), {})

test('probabilities beside a loss get no gradient of their own: it goes straight to the logits', () => {
  const trace = traceOf([null, null, null, 3])
  const beside = trace.tape.nodes.flatMap((node) => {
    const logits = logitsBesideLoss(trace, node)
    return logits ? [[node.name, logits.name]] : []
  })
  // Without a target there is no loss at a time step, and what y and p are has no part in it.
  expect(beside).toEqual([['t4.p', 't4.y']])
})

test('the op counts, not the name: a softmax whose result is used gets its gradient', () => {
  const tape = startTape()
  const y = tape.leaf('parameter', { symbol: 'y' }, column([1, 2]))
  const p = tape.apply('softmax', [y], { symbol: 'q' })
  const picked = tape.apply('slice', [p], { symbol: 'picked' }, { from: 0, to: 1 })
  const log = tape.apply('log', [picked], { symbol: 'log' })
  const both = tape.apply('softmaxCrossEntropy', [y], { symbol: 'L1' }, { target: 1 })
  const beside = tape.apply('softmax', [y], { symbol: 'r' })
  const trace = record(tape.finish(tape.apply('add', [log, both], { symbol: 'L' })), {})
  expect(logitsBesideLoss(trace, trace.tape.nodes[p]!)).toBe(null)
  expect(logitsBesideLoss(trace, trace.tape.nodes[beside]!)).toBe(trace.tape.nodes[y])
  expect(logitsBesideLoss(trace, nodeNamed(trace.tape, 'L1')!)).toBe(null)
})
