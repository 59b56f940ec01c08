import { expect, test } from 'vitest'
import { backward } from './backward.ts'
import { checkEntries, checkEntry } from './check.ts'
import { replay, replayed } from './replay.ts'
import { lossOf, nodeNamed, startTape } from './tape.ts'
import { column, fromRows, zeros } from './tensor.ts'

/** loss = Σ tanh(W·x), with a branch beside it that the loss does not need. */
function sample() {
  const tape = startTape()
  const W = tape.leaf(
    'parameter',
    { symbol: 'W' },
    fromRows([
      [0.3, -0.2],
      [0.5, 0.8],
    ]),
  )
  const x = tape.leaf('input', { symbol: 'x' }, column([1, -2]))
  const Wx = tape.apply('matmul', [W, x], { symbol: 'Wx' })
  const y = tape.apply('tanh', [Wx], { symbol: 'y' })
  tape.apply('softmax', [Wx], { symbol: 'p' })
  const finished = tape.finish(tape.apply('sum', [y], { symbol: 'loss' }))
  return { tape: finished, W, x, Wx, y, analytic: backward(finished).get(W)! }
}

test('checkEntry agrees with the right gradient, and shows how it was found', () => {
  const { tape, W, analytic } = sample()
  const found = checkEntry(tape, W, 1, analytic.data[1]!)
  expect(found.agrees).toBe(true)
  expect(found.relativeError).toBeLessThan(1e-8)
  expect(found).toMatchObject({ node: W, entry: 1, epsilon: 1e-5, analytic: analytic.data[1] })
  expect(found.numeric).toBe((found.above - found.below) / (2 * found.epsilon))
})

test('checkEntry disagrees with a gradient that is wrong by a thousandth, a sign or a factor', () => {
  const { tape, W, analytic } = sample()
  const right = analytic.data[0]!
  for (const wrong of [right * 1.001, -right, right / 2, 0, Number.NaN])
    expect(checkEntry(tape, W, 0, wrong).agrees).toBe(false)
})

test('a step can be chosen', () => {
  const { tape, W, analytic } = sample()
  expect(checkEntry(tape, W, 0, analytic.data[0]!, 1e-4)).toMatchObject({
    epsilon: 1e-4,
    agrees: true,
  })
})

test('two zeros agree, with no relative error', () => {
  const tape = startTape()
  const x = tape.leaf('parameter', { symbol: 'x' }, column([0.5]))
  const unused = tape.leaf('parameter', { symbol: 'unused' }, column([0.5]))
  const finished = tape.finish(tape.apply('exp', [x], { symbol: 'loss' }))
  expect(checkEntry(finished, unused, 0, 0)).toMatchObject({
    numeric: 0,
    relativeError: 0,
    agrees: true,
  })
})

test('a value between, an input and the loss itself can be checked like a parameter', () => {
  const { tape, x, Wx } = sample()
  const gradient = backward(tape).get(Wx)!
  for (const entry of [0, 1])
    expect(checkEntry(tape, Wx, entry, gradient.data[entry]!).agrees).toBe(true)
  expect(checkEntry(tape, tape.loss, 0, 1).agrees).toBe(true)
  expect(Math.abs(checkEntry(tape, x, 0, 0).numeric)).toBeGreaterThan(0.1)
})

test('checkEntries goes through all entries in order', () => {
  const { tape, W, analytic } = sample()
  const found = [...checkEntries(tape, W, analytic)]
  expect(found.map(({ entry }) => entry)).toEqual([0, 1, 2, 3])
  expect(found.every(({ agrees }) => agrees)).toBe(true)
})

test('checkEntries can be stopped after any entry', () => {
  const { tape, W, analytic } = sample()
  const seen: number[] = []
  for (const { entry } of checkEntries(tape, W, analytic)) {
    seen.push(entry)
    if (entry === 1) break
  }
  expect(seen).toEqual([0, 1])
})

test('checking changes nothing on the tape', () => {
  const { tape, W, analytic } = sample()
  const before = structuredClone(tape)
  for (const _ of checkEntries(tape, W, analytic));
  expect(tape).toEqual(before)
})

test('replay computes the same operations from other leaves', () => {
  const { tape } = sample()
  const again = replay(tape, { x: column([0, 1]) })
  expect([...nodeNamed(again, 'Wx')!.value.data]).toEqual([-0.2, 0.8])
  expect(lossOf(again)).toBeCloseTo(Math.tanh(-0.2) + Math.tanh(0.8), 14)
  expect(lossOf(replay(again, { x: column([1, -2]) }))).toBe(lossOf(tape))
})

test('replay with nothing replaced is the same computation', () => {
  const { tape } = sample()
  expect(replay(tape, {})).toEqual(tape)
})

test('replay of a name the tape does not have throws', () => {
  expect(() => replay(sample().tape, { V: column([1]) })).toThrow('no V on this tape')
})

test('replayed returns only what depends on the change', () => {
  const { tape, y } = sample()
  const changed = replayed(tape, new Map([[y, column([1, 1])]]))
  expect([...changed.keys()].map((id) => tape.nodes[id]!.name)).toEqual(['y', 'loss'])
  expect(changed.get(tape.loss)!.data[0]).toBe(2)
})

test('what is replaced stays replaced, though what it was made of is replaced as well', () => {
  const { tape, W, y } = sample()
  const changed = replayed(
    tape,
    new Map([
      [W, zeros(2, 2)],
      [y, column([1, 1])],
    ]),
  )
  expect(changed.get(y)).toEqual(column([1, 1]))
  expect(changed.get(tape.loss)!.data[0]).toBe(2)
})
