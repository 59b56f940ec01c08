import { expect, test } from 'vitest'
import { presets, unroll } from '../cells/index.ts'
import { nodeNamed } from '../engine/index.ts'
import { equationsAt, litBy } from '../equation/index.ts'
import { chapterAt, chaptersOf, record, stepNamed } from '../trace/index.ts'
import { litEntries } from './litEntries.ts'

test('an entry is lit once, also where its node is in an equation three times', () => {
  const trace = record(unroll(presets['hello-gru']))
  const moves = chaptersOf(trace, 'node')
  const { first, last } = moves[chapterAt(moves, stepNamed(trace, 't3.dz')!)]!
  const total = equationsAt(trace, { first, last, now: 3 }).find(({ kind }) => kind === 'total')!
  const lit = litBy(total, 0)
  const dz = nodeNamed(trace.tape, 't3.z')!
  const named = lit.flatMap(({ id, kind, entries }) =>
    id === dz.id && kind === 'gradient' ? entries : [],
  )
  expect(named).toEqual([0, 0, 0])
  expect(litEntries(lit, trace.tape, dz, 'gradient')).toEqual([0])
})

test('a block of a stack has the entries of its rows', () => {
  const trace = record(unroll(presets['hello-lstm']))
  const node = (name: string) => nodeNamed(trace.tape, name)!
  const lit = [{ id: node('t2.H').id, kind: 'value', entries: [2, 3, 5, 6] }] as const
  expect(litEntries(lit, trace.tape, node('t2.iraw'), 'value')).toEqual([2])
  expect(litEntries(lit, trace.tape, node('t2.fraw'), 'value')).toEqual([0, 2])
  expect(litEntries(lit, trace.tape, node('t2.fraw'), 'gradient')).toEqual([])
})
