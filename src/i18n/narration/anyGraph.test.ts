import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyTape } from '../../engine/anyTape.testing.ts'
import { column, ops, scalar, startTape } from '../../engine/index.ts'
import { chaptersOf, record } from '../../trace/index.ts'
import { messagesFor } from '../messages.ts'
import { narrate, plain } from './index.ts'
import { asItIs, expectWhole } from './told.testing.ts'

// Whatever is computed, by whatever op, every step has its equation, its sentence, its ledger and
// its question, and they tell the number that is recorded.

test('any circuit of any ops is told in full', () => {
  const met = new Set<string | null>([null])
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1e9 }),
      fc.integer({ min: 6, max: 30 }),
      fc.integer({ min: 1, max: 3 }),
      (seed, size, rows) => {
        const tape = anyTape(seed, size, rows)
        for (const { op } of tape.nodes) met.add(op)
        expectWhole(tape)
      },
    ),
    { numRuns: 40, seed: 7 },
  )
  expect(met).toEqual(new Set([null, ...Object.keys(ops)]))
})

describe('−exp(x·y / max(z, w))', () => {
  const tape = startTape()
  const leaf = (symbol: string, value: number) => tape.leaf('parameter', { symbol }, scalar(value))
  const [x, y, z, w] = [leaf('x', 3), leaf('y', -4), leaf('z', 2), leaf('w', -1)]
  const a = tape.apply('mul', [x, y], { symbol: 'a' })
  const b = tape.apply('max', [z, w], { symbol: 'b' })
  const c = tape.apply('div', [a, b], { symbol: 'c' })
  const e = tape.apply('exp', [c], { symbol: 'e' })
  const whole = tape.finish(tape.apply('neg', [e], { symbol: 'f' }))
  const trace = record(whole)

  test('is told in full', () => expectWhole(whole))

  test('says what the sign does, and what max lets through', () => {
    const told = (locale: 'en' | 'ko') =>
      chaptersOf(trace, 'node')
        .filter(({ kind }) => kind === 'backward')
        .map((move) => plain(narrate(trace, move, messagesFor(locale))))
    expect(told('en')).toEqual([
      'e has a minus sign in f, so it gets −df.',
      'dc = e · de: the slope of exp, from its own output e.',
      '÷ multiplies the gradient by its slope at each input: a gets (1 / b) · dc and b gets −(a / b²) · dc.',
      'max sends the gradient back only to where the value came from: z gets [z ≥ w] · db and w gets [w > z] · db.',
      'A product hands each factor the other’s value times the gradient: x gets y · da, y gets x · da.',
    ])
    expect(told('ko')[0]).toBe('e는 f에 음의 부호로 들어 있으므로 −df를 받습니다.')
  })
})

test('what goes on as it is, in words, is held against the numbers in both languages', () => {
  const tape = startTape()
  const [x, y] = ['x', 'y'].map((symbol) => tape.leaf('parameter', { symbol }, scalar(2)))
  const a = tape.apply('identity', [x!], { symbol: 'a' })
  const trace = record(tape.finish(tape.apply('add', [a, y!], { symbol: 'f' })))
  const backward = chaptersOf(trace, 'node').filter(({ kind }) => kind === 'backward')
  expect(backward).toHaveLength(2)
  for (const locale of ['en', 'ko'] as const)
    for (const move of backward)
      expect(plain(narrate(trace, move, messagesFor(locale)))).toMatch(asItIs[locale])
})

describe('a circuit is told by what it computes, not as a network', () => {
  const told = (
    build: (tape: ReturnType<typeof startTape>) => number,
    kind: 'loss' | 'backward',
  ) => {
    const tape = startTape()
    const trace = record(tape.finish(build(tape)))
    return chaptersOf(trace, 'node')
      .filter((move) => move.kind === kind)
      .map((move) => plain(narrate(trace, move, messagesFor('en'))))
  }
  const number = (tape: ReturnType<typeof startTape>, symbol: string, value: number) =>
    tape.leaf('parameter', { symbol }, scalar(value))

  test('its last node is no sum of losses', () => {
    const product = (tape: ReturnType<typeof startTape>) =>
      tape.apply('mul', [number(tape, 'x', 2), number(tape, 'y', 3)], { symbol: 'f' })
    expect(told(product, 'loss')).toEqual(['f = x · y.'])
  })

  test('the negative of a loss does not pass the gradient on unchanged', () => {
    const negative = (tape: ReturnType<typeof startTape>) => {
      const y = tape.leaf('parameter', { symbol: 'y' }, column([1, 2]))
      const L = tape.apply('softmaxCrossEntropy', [y], { symbol: 'L' }, { target: 1 })
      return tape.apply('neg', [L], { symbol: 'f' })
    }
    expect(told(negative, 'backward')[0]).toBe('L has a minus sign in f, so it gets −df.')
  })

  test('half a loss sends half of p − onehot', () => {
    const half = (tape: ReturnType<typeof startTape>) => {
      const y = tape.leaf('parameter', { symbol: 'y' }, column([1, 2]))
      tape.apply('softmax', [y], { symbol: 'p' })
      const L = tape.apply('softmaxCrossEntropy', [y], { symbol: 'L' }, { target: 1 })
      const a = tape.leaf('constant', { symbol: 'a' }, scalar(0.5))
      return tape.apply('mul', [L, a], { symbol: 'f' })
    }
    const sentence = told(half, 'backward').at(-1)!
    expect(sentence).toContain('dL')
    expect(sentence).not.toContain('− 1')
  })

  test('what is taken from itself gets two terms, one of each sign', () => {
    const nothing = (tape: ReturnType<typeof startTape>) => {
      const x = number(tape, 'x', 2)
      return tape.apply('sub', [x, x], { symbol: 'f' })
    }
    expect(told(nothing, 'backward')[0]).toMatch(/x gets df .*x gets −df/)
  })
})
