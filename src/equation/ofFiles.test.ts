import { describe, expect, test } from 'vitest'
import { presets, unroll } from '../cells/index.ts'
import { anyTape } from '../engine/anyTape.testing.ts'
import { changed } from '../fixtures/read.ts'
import { chaptersOf, readTrace, record, type Trace, writeTrace } from '../trace/index.ts'
import { equationsAt } from './index.ts'

const update = { optimizer: 'adagrad', rate: 0.1, epsilon: 1e-8, clip: 1 } as const

/** A file with every number rounded to single precision, as a program that computes in it writes them. */
const inSingle = (trace: Trace): unknown =>
  JSON.parse(JSON.stringify(writeTrace(trace)), (key, value) =>
    typeof value === 'number' && key !== 'rate' && key !== 'epsilon' ? Math.fround(value) : value,
  )

const equationsIn = (trace: Trace) =>
  chaptersOf(trace, 'contribution').flatMap((move) => equationsAt(trace, { ...move, now: 1 }))

const notHolding = (trace: Trace) => equationsIn(trace).filter(({ holds }) => !holds)

describe('a file in single precision', () => {
  test.each(Object.entries(presets))('%s: its numbers follow from each other', (_, pass) => {
    expect(notHolding(readTrace(inSingle(record(unroll(pass), { update }))))).toEqual([])
  })

  test('circuits too', () => {
    for (let seed = 1; seed <= 40; seed++)
      expect(notHolding(readTrace(inSingle(record(anyTape(seed, 20, 3)))))).toEqual([])
  })

  test('a number that does not follow is found, and not put down to a mistake that is on', () => {
    const file = inSingle(record(unroll(presets['hello-lstm'])))
    const wrong = readTrace(changed(file, 'nodes[20].value[0]', 0.75))
    const found = notHolding(wrong)
    expect(found.length).toBeGreaterThan(0)
    for (const { underMistakes, mistake } of found)
      expect([underMistakes, mistake]).toEqual([false, null])
  })
})

test('with mistakes on, what does not follow is put down to them', () => {
  const trace = record(unroll(presets['hello-slide']), { mistakes: ['tanh-twice'] })
  expect(
    notHolding(trace).map(({ underMistakes, mistake }) => [underMistakes, mistake]),
  ).toContainEqual([true, 'tanh-twice'])
})

test('a backward pass that starts from another number than 1 holds', () => {
  const file = writeTrace(record(anyTape(3, 12, 2))) as {
    readonly steps: readonly { kind: string }[]
  }
  const start = file.steps.findIndex(({ kind }) => kind === 'loss')
  const steps = file.steps.map((step) => {
    if (step.kind !== 'backward') return step
    const { share, ...rest } = step as {
      share: unknown
      upstream?: unknown
      total?: unknown
      kind: string
    }
    return { ...rest, share, upstream: undefined, total: undefined }
  })
  const doubled = JSON.parse(
    JSON.stringify({
      ...file,
      steps: steps.map((step, n) => (n === start ? { ...step, grad: [2] } : step)),
    }),
  )
  const shares = doubled.steps as { kind: string; share?: unknown }[]
  const times2 = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map((one) => 2 * one)
      : { ...(value as object), left: times2((value as { left: unknown }).left) }
  for (const step of shares) if (step.kind === 'backward') step.share = times2(step.share)
  const trace = readTrace(doubled)
  expect(notHolding(trace)).toEqual([])
  expect(equationsIn(trace).find(({ kind }) => kind === 'start')?.result.tensor.data[0]).toBe(2)
})
