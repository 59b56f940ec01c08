import { expect, test } from 'vitest'
import { presets, unroll } from '../cells/index.ts'
import { foreign } from './file/foreign.testing.ts'
import { precisionOf, readTrace, record, writeTrace } from './index.ts'

const trace = record(unroll(presets['hello-slide']))

/** The record as a program that computes in single precision writes it. */
const single = JSON.parse(JSON.stringify(writeTrace(trace)), (_, value) =>
  typeof value === 'number' ? Math.fround(value) : value,
)

test('a record is of the precision that its numbers need', () => {
  expect(precisionOf(trace)).toBe('float64')
  expect(precisionOf(readTrace(single))).toBe('float32')
  expect(precisionOf(readTrace(foreign))).toBe('float32')
})
