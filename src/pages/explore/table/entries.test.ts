import { expect, test } from 'vitest'
import { defaults } from '../../../settings/index.ts'
import { runOf } from '../../../store/index.ts'
import { exportLines, tableGroupsOf } from './entries.ts'

const run = runOf(defaults)
const end = run.trace.steps.length - 1

test('there is a line for each number of each node', () => {
  const lines = exportLines(run, end, ',')
  const numbers = run.trace.tape.nodes.reduce((sum, { value }) => sum + value.data.length, 0)
  expect(lines).toHaveLength(numbers + 1)
  expect(lines[0]).toBe('name,time,row,column,value,gradient,state')
  expect(lines.every((line) => line.split(',').length === 7)).toBe(true)
})

test('numbers are in full, and missing where there are none yet', () => {
  const first = exportLines(run, -1, '\t')
  expect(first).toContain('W_xh\t\t1\t1\t0.3095\t\tnot reached')
  expect(first).toContain('t1.h\t1\t1\t1\t\t\tnot reached')
  const [h1] = exportLines(run, end, ',').filter((line) => line.startsWith('t1.h,1,1,1,'))
  expect(Number(h1!.split(',')[4])).toBeCloseTo(0.3, 4)
  expect(h1!.endsWith(',final')).toBe(true)
})

test('every node is in one group, outside of time first', () => {
  const groups = tableGroupsOf(run)
  expect(groups.map(({ time }) => time)).toEqual([null, 0, 1, 2, 3, 4])
  expect(groups.flatMap(({ nodes }) => nodes)).toHaveLength(run.trace.tape.nodes.length)
})
