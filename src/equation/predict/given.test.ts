import { expect, test } from 'vitest'
import { presets, unroll } from '../../cells/index.ts'
import { type OptimizerName, updated } from '../../engine/index.ts'
import { afterUpdate, chapterAt, chaptersOf, record, stepNamed } from '../../trace/index.ts'
import { questionOf } from '../../trace/predict/index.ts'
import { plainLabel } from '../plainLabel.ts'
import { givenOf } from './given.ts'

/** The second of two updates. */
function secondUpdate(optimizer: OptimizerName) {
  const tape = unroll(presets['hello-slide'])
  const update = { optimizer, rate: 0.1, epsilon: 1e-8, clip: null }
  const trace = record(tape, { update, memory: afterUpdate(record(tape, { update })).memory })
  const moves = chaptersOf(trace, 'node')
  const question = questionOf(trace, moves[chapterAt(moves, stepNamed(trace, 'update.b_y')!)]!)!
  return { update, question, given: givenOf(trace, question, 4) }
}

test.each([
  ['sgd', ['b_y', 'db_y']],
  ['momentum', ['b_y', 'db_y', 'v']],
  ['adagrad', ['b_y', 'db_y', 'm']],
] as const)('an update by %s can be worked out from what is given', (optimizer, names) => {
  const { update, question, given } = secondUpdate(optimizer)
  expect(given.map(({ label }) => plainLabel(label).replace(/[ _]/g, ''))).toEqual(
    names.map((name) => name.replace('_', '')),
  )
  const [value, gradient, memory] = given.map(({ tensor }) => tensor)
  const made = updated(
    optimizer,
    { value: value!, gradient: gradient!, memory: memory ?? value! },
    update,
  )
  expect(made.value).toEqual(question.truth)
})
