import { expect, test } from 'vitest'
import { momentAt } from '../../scene/index.ts'
import { defaults } from '../../settings/index.ts'
import { playheadNamed, runOf } from '../../store/index.ts'
import { isCheckable, subjectAt } from './subject.ts'

const run = runOf({ ...defaults, preset: 'hello-lstm', cell: 'lstm', text: 'hello' })
const at = (step: string, selected: string | null = null) =>
  subjectAt(run.trace, momentAt(run, playheadNamed(run, step)!), selected).name

test('backward, it is what the step completes; where that is nothing, the parameter', () => {
  expect(at('t3.df')).toBe('t3.f')
  expect(at('t4.dy')).toBe('t4.y')
  expect(at('dW_hh.t3')).toBe('W_hh')
})

test('forward, clip and update: the parameter that is used, else the node itself', () => {
  expect(at('t2.xh')).toBe('W_xh')
  expect(at('t2.f')).toBe('t2.f')
  expect(at('clip.b_y')).toBe('b_y')
  expect(at('update.b_y')).toBe('b_y')
})

test('softmax beside the loss has no gradient: that of the logits is checked', () => {
  expect(at('t2.p')).toBe('t2.y')
})

test('a selected node comes before the step', () => {
  expect(at('t3.df', 'W_hy')).toBe('W_hy')
  expect(at('t3.df', 'nothing')).toBe('t3.f')
})

test('there is always something to check, unless a node without a gradient is selected', () => {
  for (let move = 1; move <= run.moves.length; move++) {
    const moment = momentAt(run, move)
    expect(isCheckable(run.trace, subjectAt(run.trace, moment, null))).toBe(true)
    expect(isCheckable(run.trace, subjectAt(run.trace, moment, 't1.x'))).toBe(false)
  }
})
