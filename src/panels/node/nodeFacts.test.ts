import { expect, test } from 'vitest'
import { nodeNamed } from '../../engine/index.ts'
import { plainLabel } from '../../equation/index.ts'
import { defaults } from '../../settings/index.ts'
import { playheadNamed, runOf } from '../../store/index.ts'
import { stepNamed } from '../../trace/index.ts'
import { arrivesAt, factsAt, madeAt, termsOf } from './nodeFacts.ts'

const run = runOf(defaults)
const { tape } = run.trace
const node = (name: string) => nodeNamed(tape, name)!

test('a node knows the steps that made it and that bring its gradient', () => {
  expect(madeAt(run, node('t2.h'))).toEqual({ number: playheadNamed(run, 't2.h'), name: 't2.h' })
  expect(madeAt(run, node('W_xh'))).toBe(null)
  expect(arrivesAt(run, node('t2.h')).map(({ name }) => name)).toEqual(['t2.dh.1', 't2.dh'])
  expect(arrivesAt(run, node('t2.x'))).toEqual([])
})

test('probabilities get no gradient of their own, the inputs none at all', () => {
  const end = run.trace.steps.length - 1
  expect(factsAt(run, node('t2.p'), end)).toMatchObject({ expected: 0, absence: 'beside loss' })
  expect(factsAt(run, node('t2.x'), end)).toMatchObject({ expected: 0, absence: 'not wanted' })
  expect(factsAt(run, node('t2.y'), end)).toMatchObject({ expected: 1, absence: null })
})

test('a gradient that comes as factors is told as numbers', () => {
  const end = run.trace.steps.findIndex(({ kind }) => kind === 'clip') - 1
  const { gradient, state } = factsAt(run, node('W_xh'), end)
  expect(gradient).toMatchObject({ rows: 3, cols: 4 })
  expect(state).toBe('final')
})

test('where several terms add up, each is known by what it is', () => {
  const end = run.trace.steps.length - 1
  const received = (name: string, step: number) =>
    termsOf(run, node(name), step).map(({ label }) => plainLabel(label))
  const [waits] = arrivesAt(run, node('t2.h'))
  expect(received('t2.h', end)).toEqual(['W_hhᵀ dh_raw,3', 'W_hyᵀ dy_2'])
  expect(received('t2.h', stepNamed(run.trace, waits!.name)!)).toEqual(['W_hhᵀ dh_raw,3'])
  expect(received('t4.h', end)).toEqual([])
  expect(received('W_hh', end)).toEqual([])
})
