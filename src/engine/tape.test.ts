import { expect, test } from 'vitest'
import { consumersOf, lossOf, nodeNamed, parametersOf, startTape } from './tape.ts'
import { column, scalar } from './tensor.ts'

test('a node is named after its symbol, and its time where it has one', () => {
  const tape = startTape()
  const W = tape.leaf('parameter', { symbol: 'W' }, scalar(2))
  const x = tape.leaf('input', { symbol: 'x', time: 3 }, scalar(5))
  const y = tape.apply('mul', [W, x], { symbol: 'y', time: 3, gate: 'i' })
  const { nodes } = tape.finish(y)
  expect(nodes.map(({ name }) => name)).toEqual(['W', 't3.x', 't3.y'])
  expect(nodes[2]).toMatchObject({ symbol: 'y', time: 3, gate: 'i', op: 'mul', inputs: [0, 1] })
})

test('a name used twice throws', () => {
  const tape = startTape()
  tape.leaf('input', { symbol: 'x', time: 1 }, scalar(1))
  tape.leaf('input', { symbol: 'x', time: 2 }, scalar(1))
  expect(() => tape.leaf('input', { symbol: 'x', time: 1 }, scalar(1))).toThrow(
    'the name t1.x is on the tape already',
  )
})

test('inputs of the wrong shape throw, with the name of the node', () => {
  const tape = startTape()
  const a = tape.leaf('input', { symbol: 'a' }, column([1, 2]))
  const b = tape.leaf('input', { symbol: 'b' }, column([1, 2, 3]))
  expect(() => tape.apply('add', [a, b], { symbol: 'c' })).toThrow(
    'c: add takes inputs of one shape, got 2×1 and 3×1',
  )
})

test('only a 1×1 node can be the loss', () => {
  const tape = startTape()
  const a = tape.leaf('input', { symbol: 'a' }, column([1, 2]))
  expect(() => tape.finish(a)).toThrow('a loss is 1×1, a is 2×1')
  expect(() => tape.finish(99)).toThrow('a loss is 1×1')
})

test('what is computed from parameters is differentiable, what is computed from data alone is not', () => {
  const tape = startTape()
  const W = tape.leaf('parameter', { symbol: 'W' }, scalar(2))
  const x = tape.leaf('input', { symbol: 'x' }, scalar(5))
  const asked = tape.leaf('input', { symbol: 'asked' }, scalar(5), true)
  const xx = tape.apply('mul', [x, x], { symbol: 'xx' })
  const Wx = tape.apply('mul', [W, x], { symbol: 'Wx' })
  const more = tape.apply('exp', [asked], { symbol: 'more' })
  const { nodes } = tape.finish(Wx)
  const of = (id: number) => nodes[id]!.differentiable
  expect([W, x, asked, xx, Wx, more].map(of)).toEqual([true, false, true, false, true, true])
})

test('nodes made together share a stage, also when nested; others have one each', () => {
  const tape = startTape()
  const leaf = (symbol: string) => tape.leaf('input', { symbol }, scalar(1))
  leaf('a')
  tape.together(() => {
    leaf('b')
    tape.together(() => leaf('c'))
    leaf('d')
  })
  const { nodes } = tape.finish(leaf('e'))
  expect(nodes.map(({ stage }) => stage)).toEqual([1, 2, 2, 2, 3])
})

test('a stage is closed again when making its nodes throws', () => {
  const tape = startTape()
  const leaf = (symbol: string) => tape.leaf('input', { symbol }, scalar(1))
  leaf('a')
  expect(() => tape.together(() => leaf('a'))).toThrow()
  leaf('b')
  const { nodes } = tape.finish(leaf('c'))
  expect(nodes[2]!.stage).toBe(nodes[1]!.stage + 1)
})

test('a finished tape does not grow with its builder', () => {
  const tape = startTape()
  const a = tape.leaf('input', { symbol: 'a' }, scalar(1))
  const finished = tape.finish(a)
  tape.leaf('input', { symbol: 'b' }, scalar(1))
  expect(finished.nodes.length).toBe(1)
})

test('a tape is looked up by name, by loss and by parameters', () => {
  const tape = startTape()
  const W = tape.leaf('parameter', { symbol: 'W' }, scalar(2))
  const finished = tape.finish(tape.apply('exp', [W], { symbol: 'loss' }))
  expect(nodeNamed(finished, 'W')?.id).toBe(W)
  expect(nodeNamed(finished, 'V')).toBeUndefined()
  expect(lossOf(finished)).toBe(Math.exp(2))
  expect(parametersOf(finished).map(({ name }) => name)).toEqual(['W'])
})

test('a tape is plain data: it survives a copy as it is', () => {
  const tape = startTape()
  const W = tape.leaf('parameter', { symbol: 'W' }, scalar(2))
  const finished = tape.finish(tape.apply('exp', [W], { symbol: 'loss' }))
  expect(structuredClone(finished)).toEqual(finished)
})

test('a node knows what is made of it, each once, in the order of the tape', () => {
  const tape = startTape()
  const x = tape.leaf('parameter', { symbol: 'x' }, scalar(2))
  const square = tape.apply('mul', [x, x], { symbol: 'square' })
  const both = tape.apply('add', [square, x], { symbol: 'both' })
  const made = tape.finish(both)
  expect(consumersOf(made, x).map(({ name }) => name)).toEqual(['square', 'both'])
  expect(consumersOf(made, both)).toEqual([])
})
