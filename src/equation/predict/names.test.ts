import { describe, expect, test } from 'vitest'
import { type PresetName, presets, unroll } from '../../cells/index.ts'
import { multiplyOut, type Tensor } from '../../engine/index.ts'
import { differences } from '../../fixtures/close.ts'
import {
  chaptersOf,
  gradientOf,
  record,
  stepNamed,
  type Trace,
  wholeFrom,
} from '../../trace/index.ts'
import { type Question, questionOf } from '../../trace/predict/index.ts'
import { plainLabel } from '../plainLabel.ts'
import { namesOf } from './names.ts'
import { onehotOf, workedOut } from './read.testing.ts'

/** What a name on the left side means: all of a gradient, unless a word says which part. */
function meant(trace: Trace, { asks, node, step, truth }: Question, word: string | null): Tensor {
  if (asks === 'value') return truth
  const one = trace.steps[word === null ? wholeFrom(trace, node) : step]!
  if (word === 'this term') return truth
  const total = gradientOf(one)
  if (total === null) throw new Error('no gradient')
  return multiplyOut(total)
}

const traceOf = (preset: PresetName) => record(unroll(presets[preset], { initial: true }))

describe.each(Object.keys(presets) as PresetName[])('%s', (preset) => {
  test.each(['node', 'contribution'] as const)(
    'by %s: every equation that is revealed gives the number that its left side means',
    (grain) => {
      const trace = traceOf(preset)
      const names = chaptersOf(trace, grain).flatMap((move) => {
        const question = questionOf(trace, move)!
        const now = move.time || 1
        const { result, word, formula } = namesOf(trace, question, now)
        if (formula === null) return []
        const onehot = onehotOf(trace, question.actor)
        const made = workedOut(formula, { trace, step: question.step, now, onehot })
        const wanted = meant(trace, question, word)
        const said = `${word ?? ''} ${plainLabel(result)} = ${plainLabel(formula)}`
        expect({ said, off: differences(made, wanted, 1e-9) }).toEqual({ said, off: [] })
        return [word]
      })
      expect(names.length).toBeGreaterThan(20)
      expect(new Set(names)).toContain('this term')
    },
  )
})

test('one of two terms is called that', () => {
  const trace = traceOf('hello-slide')
  const step = stepNamed(trace, 't3.dh.1')!
  const move = chaptersOf(trace, 'node').find(({ first, last }) => first <= step && step <= last)!
  const { result, word, formula } = namesOf(trace, questionOf(trace, move)!, 4)
  expect([word, plainLabel(result), plainLabel(formula!)]).toEqual([
    'this term',
    'dh_t−1',
    'W_hhᵀ dh_raw,t',
  ])
})
