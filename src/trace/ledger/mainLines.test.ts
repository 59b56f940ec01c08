import { expect, test } from 'vitest'
import { initialise, unroll } from '../../cells/index.ts'
import { nodeNamed, oneHot } from '../../engine/index.ts'
import { record } from '../record.ts'
import { ledgerOf } from './ledger.ts'
import { fewLines, lineSharesOf, mainLines, restOf } from './mainLines.ts'

/** W_hh of an LSTM over so many time steps, at the end of the pass, or earlier. */
function partsAt(times: number, stepsBefore = 0) {
  const sizes = { inputSize: 3, hiddenSize: 2, outputSize: 3 }
  const model = { cell: 'lstm', activation: 'tanh', ...sizes } as const
  const symbols = Array.from({ length: times }, (_, k) => (k * k + k) % 3)
  const tape = unroll({
    model,
    parameters: initialise(model, 5),
    initial: {},
    inputs: symbols.map((symbol) => oneHot(3, symbol)),
    targets: symbols.toReversed(),
  })
  const trace = record(tape)
  const now = trace.steps.length - 1 - stepsBefore
  const { lines, sum } = ledgerOf(trace, nodeNamed(tape, 'W_hh')!.id, now)
  return lineSharesOf(lines, sum)
}
const never = () => false
const timesOf = (parts: ReturnType<typeof partsAt>) => parts.map(({ line }) => line.time)

test('the shares of all time steps come to one', () => {
  const sum = partsAt(30).reduce((all, { part }) => all + part!, 0)
  expect(sum).toBeCloseTo(1, 12)
})

test('of few lines all are listed', () => {
  const parts = partsAt(fewLines)
  expect(mainLines(parts, 3, never)).toEqual(parts)
})

test('of many: those beside the current time step and the six largest, in the order of arrival', () => {
  const parts = partsAt(40)
  const listed = mainLines(parts, 17, never)
  const largest = parts.toSorted((a, b) => Math.abs(b.part!) - Math.abs(a.part!)).slice(0, 6)
  const wanted = new Set([16, 17, 18, ...timesOf(largest)])
  expect(timesOf(listed)).toEqual(timesOf(parts).filter((time) => wanted.has(time)))
})

test('what the reader has left out stays in sight', () => {
  const parts = partsAt(40)
  const shown = timesOf(mainLines(parts, 17, never))
  const folded = timesOf(parts).find((time) => !shown.includes(time))
  expect(timesOf(mainLines(parts, 17, (time) => time === folded))).toContain(folded)
})

test('listed and folded together are everything', () => {
  for (const stepsBefore of [0, 300]) {
    const parts = partsAt(40, stepsBefore)
    const listed = mainLines(parts, 17, never)
    const rest = restOf(parts, listed)
    expect(listed.length + rest.arrived + rest.pending).toBe(40)
    const shares = listed.reduce((sum, { part }) => sum + (part ?? 0), rest.part!)
    expect(shares).toBeCloseTo(1, 12)
  }
  expect(restOf(partsAt(40, 300), []).pending).toBeGreaterThan(0)
})

test('where nothing has a share the largest norms are listed', () => {
  const lines = partsAt(40).map(({ line }) => line)
  const parts = lineSharesOf(lines, null)
  const listed = mainLines(parts, 0, never)
  // t = 1 is beside 0 and brings nothing, as h_0 is zero.
  expect(listed).toHaveLength(7)
  expect(restOf(parts, listed)).toEqual({ arrived: 33, pending: 0, part: null })
})
