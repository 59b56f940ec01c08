import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { presets, unroll, type Wanted } from '../cells/index.ts'
import { backward, nodeNamed } from '../engine/index.ts'
import { absenceAt, absenceOf } from './absent.ts'
import { stepNamed } from './names.ts'
import { record } from './record.ts'

const preset = presets['hello-lstm']
const tapeOf = (mask: readonly boolean[], wanted: Wanted = {}) =>
  unroll({ ...preset, targets: preset.targets.map((one, t) => (mask[t] ? one : null)) }, wanted)
const onlyFirstTwo = tapeOf([true, true, false, false])

test('where nothing is predicted any more, the loss does not depend on what is computed', () => {
  const trace = record(onlyFirstTwo)
  const why = (name: string) => absenceOf(trace, nodeNamed(trace.tape, name)!)
  // Without a target, and with none after it, neither y nor h has a part in the loss.
  for (const name of ['t3.h', 't3.c', 't3.H', 't3.y', 't3.p', 't4.y'])
    expect(why(name)).toBe('no effect')
  // Data and given states ask for none.
  for (const name of ['t1.x', 't3.x', 't0.h', 't0.c']) expect(why(name)).toBe('not wanted')
  expect(why('t2.p')).toBe('beside loss')
  for (const name of ['t2.h', 't2.y', 'W_hy']) expect(why(name)).toBe(null)
})

test('what is asked for and has no effect is told apart from what is not asked for', () => {
  const trace = record(tapeOf([true, true, false, false], { inputs: true, initial: true }))
  expect(absenceOf(trace, nodeNamed(trace.tape, 't3.x')!)).toBe('no effect')
  expect(absenceOf(trace, nodeNamed(trace.tape, 't1.x')!)).toBe(null)
})

describe('while a mistake is on', () => {
  // Without dh from t+1 nothing comes to the hidden states before the only target.
  const trace = record(unroll({ ...presets['hello-slide'], targets: [null, null, null, 3] }), {
    mistakes: ['no-dh-next'],
  })
  const h = nodeNamed(trace.tape, 't2.h')!
  test('what is lost would have come', () => {
    expect(absenceOf(trace, h)).toBe('lost')
    expect(absenceAt(trace, h, stepNamed(trace, 't4.h')!)).toBe('not reached')
    expect(absenceAt(trace, h, trace.steps.length - 1)).toBe('lost')
  })
  test('what has no effect has none, mistake or not', () => {
    expect(absenceOf(trace, nodeNamed(trace.tape, 't2.y')!)).toBe('no effect')
  })
})

test('a node is said to have no effect exactly where the chain rule sends it nothing', () => {
  const masks = fc.array(fc.boolean(), { minLength: 4, maxLength: 4 })
  fc.assert(
    fc.property(
      masks.filter((mask) => mask.some(Boolean)),
      fc.boolean(),
      (mask, slips) => {
        const tape = tapeOf(mask)
        const gradients = backward(tape)
        const trace = record(tape, slips ? { mistakes: ['no-dh-next', 'no-dc-next'] } : {})
        for (const node of tape.nodes) {
          const none = node.differentiable && !gradients.has(node.id)
          const why = absenceOf(trace, node)
          expect(why === 'no effect' || why === 'beside loss', node.name).toBe(none)
        }
      },
    ),
    { numRuns: 20 },
  )
})
