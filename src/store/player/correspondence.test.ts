import { describe, expect, test } from 'vitest'
import type { Subject } from '../../scene/index.ts'
import { actorOf, stepName } from '../../trace/index.ts'
import { networkAt } from '../network/network.testing.ts'
import { counterpart } from './correspondence.ts'
import { placeName, playheadNamed, stepAt } from './playhead.ts'

const subjectAt = (link: string): Subject => networkAt(link).shown().subject
const pairOf = (link: string) => {
  const { subject, beside, problems } = networkAt(link).shown()
  if (problems.length > 0) throw new Error(`${link} is no good link`)
  return { run: subject, other: beside! }
}

const cells = { rnn: 'hello-slide', lstm: 'hello-lstm', gru: 'hello-gru' } as const
const names = ['rnn', 'lstm', 'gru'] as const
const cellPairs = names.flatMap((cell) =>
  names
    .filter((other) => other !== cell)
    .flatMap((other) =>
      ['node', 'contribution'].map(
        (grain) => `#preset=${cells[cell]}&compare=${other}&step-size=${grain}`,
      ),
    ),
)
const samePairs = names.flatMap((cell) => [
  `#preset=${cells[cell]}&compare=update`,
  `#preset=${cells[cell]}&compare=mistakes&mistakes=tanh-twice`,
  `#preset=${cells[cell]}&compare=mistakes&mistakes=no-dh-next&step-size=contribution`,
  `#cell=${cell}&text=abcab&targets=∅∅∅∅a&compare=mistakes&mistakes=no-dh-next`,
])

const wholes = ({ moves }: Subject) => moves.map((_, move) => move + 1)
const momentOf = (run: Subject, playhead: number) => {
  const move = run.moves[Math.ceil(playhead) - 1]!
  return { kind: move.kind, time: actorOf(run.trace, move.first).time }
}

describe.each([...cellPairs, ...samePairs])('%s', (link) => {
  const { run, other } = pairOf(link)

  test('every playhead has one beside it, and an end has an end', () => {
    for (const playhead of wholes(run)) {
      const beside = counterpart(run, playhead, other)
      if (!Number.isInteger(beside) || beside < 1 || beside > other.moves.length)
        expect.fail(`${beside} beside ${playhead}`)
    }
    expect(counterpart(run, 1, other)).toBe(1)
    expect(counterpart(run, run.moves.length, other)).toBe(other.moves.length)
  })

  test('the same event stands beside the same event', () => {
    for (const playhead of wholes(run)) {
      const name = placeName(run, playhead)
      const same = playheadNamed(other, name)
      if (same === undefined || /\.\d+$/.test(name)) continue
      const actor = (one: Subject, at: number) => actorOf(one.trace, stepAt(one, at)).symbol
      if (actor(run, playhead) !== actor(other, same)) continue
      expect([name, placeName(other, counterpart(run, playhead, other))]).toEqual([
        name,
        placeName(other, same),
      ])
    }
  })

  test('the fraction of a move never leads out of the move', () => {
    for (const playhead of wholes(run)) {
      const end = counterpart(run, playhead, other)
      for (const part of [0.001, 0.25, 0.999]) {
        const way = counterpart(run, playhead - 1 + part, other)
        const inside = way === end || Math.abs(way - (end - 1 + part)) < 1e-9
        if (Math.ceil(way) !== end || !inside) expect.fail(`${way} is not ${part} of ${end}`)
      }
    }
  })
})

test.each(cellPairs)(
  '%s: in the same pass, at the same time step, and both go on together',
  (link) => {
    const { run, other } = pairOf(link)
    for (const playhead of wholes(run))
      expect(momentOf(other, counterpart(run, playhead, other))).toEqual(
        expect.objectContaining(
          momentOf(run, playhead).time === null ? {} : momentOf(run, playhead),
        ),
      )
    // Back a move at most where products are taken in another order.
    const all = wholes(run).map((playhead) => counterpart(run, playhead, other))
    for (const [k, beside] of all.entries())
      if (k > 0 && beside < all[k - 1]!) {
        expect(run.moves[k]!.kind).toBe('backward')
        expect(link).toMatch(/rnn|slide/)
      }
  },
)

test.each(samePairs)('%s: never back', (link) => {
  const { run, other } = pairOf(link)
  const all = wholes(run).map((playhead) => counterpart(run, playhead, other))
  expect(all).toEqual(all.toSorted((a, b) => a - b))
})

test('beside itself a run stands where it stands, also between two steps', () => {
  const run = subjectAt('#preset=hello-lstm')
  const again = subjectAt('#preset=hello-lstm&iteration=1')
  for (const playhead of [1, 1.5, 40, 73.25, run.moves.length]) {
    expect(counterpart(run, playhead, run)).toBe(playhead)
    expect(counterpart(run, playhead, again)).toBe(playhead)
  }
})

test('what only one cell has stands beside the same kind of thing', () => {
  const { run, other } = pairOf('#preset=hello-slide&compare=lstm')
  const beside = (name: string) =>
    stepName(other.trace, stepAt(other, counterpart(run, playheadNamed(run, name)!, other)))
  expect(beside('t3.hraw')).toBe('t3.H')
  expect(beside('t3.dhraw')).toBe('t3.dH')
  expect(beside('t3.h')).toBe('t3.h')
  expect(beside('t2.dh')).toBe('t2.dh')
  expect(beside('update.b_y')).toBe('update.b_y')
  const back = (name: string) =>
    placeName(run, counterpart(other, playheadNamed(other, name)!, run))
  for (const name of ['t3.H', 't3.f', 't3.c', 't3.tanhc']) expect(back(name)).toBe('t3.hraw')
  for (const name of ['t3.dtanhc', 't3.df', 't3.dH']) expect(back(name)).toBe('t3.dhraw')
})

test('the slope of an RNN’s tanh stands beside that of a GRU’s n', () => {
  const { run, other } = pairOf('#preset=hello-slide&compare=gru')
  const beside = (from: Subject, name: string, to: Subject) =>
    placeName(to, counterpart(from, playheadNamed(from, name)!, to))
  for (const time of [1, 2, 3, 4]) {
    expect(beside(run, `t${time}.dhraw`, other)).toBe(`t${time}.dnraw`)
    expect(beside(other, `t${time}.dnraw`, run)).toBe(`t${time}.dhraw`)
  }
})
