import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { type CellName, initialise, type Pass, presets, unroll } from '../../cells/index.ts'
import { backward, multiplyOut, nodeNamed, oneHot, opNamed, type Tape } from '../../engine/index.ts'
import { arrivalsOf } from '../known.ts'
import { record } from '../record.ts'
import type { Trace } from '../trace.ts'
import { Heap } from './heap.ts'
import { ledgerOf } from './ledger.ts'
import { originOf } from './paths.ts'

vi.setConfig({ testTimeout: 60_000 })
const end = ({ steps }: Trace) => steps.length - 1

/** A network so small that all its paths can be walked. */
function small(cell: CellName, seed: number, hiddenSize: number, T: number): Tape {
  const model = { cell, activation: 'tanh', inputSize: 2, hiddenSize, outputSize: 2 } as const
  const pass: Pass = {
    model,
    parameters: initialise(model, seed),
    initial: {},
    inputs: Array.from({ length: T }, (_, t) => oneHot(2, t % 2)),
    targets: Array.from({ length: T }, (_, t) => (t + 1) % 2),
  }
  return unroll(pass, { initial: true })
}

/** ∂(entry of a node)/∂(entry of its input k), by sending back a single 1. */
function derivative(tape: Tape, id: number, output: number, k: number, entry: number): number {
  const node = tape.nodes[id]!
  const { rows, cols } = node.value
  const data = new Float64Array(rows * cols)
  data[output] = 1
  const inputs = node.inputs.map((input) => tape.nodes[input]!.value)
  const share = opNamed(node.op!).share({ rows, cols, data }, k, node.value, inputs, node.attr)
  return multiplyOut(share).data[entry]!
}

/** The products of all paths from an entry of a node to every entry of an input; every way is walked. */
function allProducts(tape: Tape, target: number, entry: number): number[] {
  const products: number[] = []
  const walk = (id: number, output: number, product: number) => {
    if (id === target && output === entry) products.push(product)
    const node = tape.nodes[id]!
    for (const [k, input] of node.inputs.entries()) {
      if (input < target || !tape.nodes[input]!.differentiable) continue
      for (let e = 0; e < tape.nodes[input]!.value.data.length; e++) {
        const slope = derivative(tape, id, output, k, e)
        if (slope !== 0) walk(input, e, product * slope)
      }
    }
  }
  walk(tape.loss, 0, 1)
  return products
}

const bySize = (a: number, b: number) => Math.abs(b) - Math.abs(a)

test('all paths of small networks: as many and as large as when every way is walked', () => {
  const property = fc.property(
    fc.constantFrom<CellName>('rnn', 'lstm', 'gru'),
    fc.nat(1000),
    fc.integer({ min: 1, max: 2 }),
    fc.nat(),
    fc.nat(),
    (cell, seed, H, whichNode, whichEntry) => {
      const tape = small(cell, seed, H, 2)
      const trace = record(tape)
      const reached = tape.nodes.filter(({ id }) => arrivalsOf(trace, id).length > 0)
      const node = reached[whichNode % reached.length]!
      const entry = whichEntry % node.value.data.length
      const origin = originOf(trace, node.id, entry, end(trace), Number.POSITIVE_INFINITY)
      const walked = allProducts(tape, node.id, entry).toSorted(bySize)
      expect(origin.count).toBe(walked.length)
      expect(origin.paths).toHaveLength(walked.length)
      for (const [k, { product }] of origin.paths.entries())
        expect(Math.abs(product)).toBeCloseTo(Math.abs(walked[k]!), 12)
      const sum = walked.reduce((a, b) => a + b, 0)
      expect(sum).toBeCloseTo(origin.total, 12)
      expect(origin.rest).toBe(0)
    },
  )
  fc.assert(property, { numRuns: 60, seed: 5 })
})

describe.each(Object.entries(presets))('%s', (_, preset) => {
  const tape = unroll(preset, { initial: true })
  const trace = record(tape)
  const gradients = backward(tape)

  test('every entry of every node: the paths and the rest are the number on screen', () => {
    for (const { id, value } of tape.nodes) {
      const gradient = gradients.get(id)
      if (!gradient) continue
      for (let entry = 0; entry < value.data.length; entry++) {
        const { total, paths, rest, count } = originOf(trace, id, entry, end(trace), 4)
        expect(total).toBe(gradient.data[entry])
        const sum = paths.reduce((all, { product }) => all + product, rest)
        expect(Math.abs(sum - total)).toBeLessThan(1e-12)
        expect(paths.length).toBeLessThanOrEqual(count)
      }
    }
  })

  test('a path begins at the loss, ends at the entry, and its factors multiply to its product', () => {
    const h = nodeNamed(tape, 't1.h')!.id
    const { paths } = originOf(trace, h, 1, end(trace))
    expect(paths).toHaveLength(12)
    for (const { hops, product } of paths) {
      expect(hops[0]).toEqual({ node: tape.loss, entry: 0, factor: 1 })
      expect(hops.at(-1)).toMatchObject({ node: h, entry: 1 })
      const multiplied = hops.reduce((all, { factor }) => all * factor, 1)
      expect(Math.abs(multiplied - product)).toBeLessThan(1e-14)
      for (const [k, { node, entry, factor }] of hops.slice(1).entries()) {
        const sender = hops[k]!
        const input = tape.nodes[sender.node]!.inputs.indexOf(node)
        expect(factor).toBe(derivative(tape, sender.node, sender.entry, input, entry))
      }
    }
    const sizes = paths.map(({ product }) => Math.abs(product))
    for (const [k, size] of sizes.slice(1).entries())
      expect(size).toBeLessThanOrEqual(sizes[k]! * (1 + 1e-12))
  })

  test('while terms are pending, only ways through those that have arrived: they sum to the partial gradient', () => {
    const h = nodeNamed(tape, 't2.h')!.id
    for (const step of arrivalsOf(trace, h)) {
      const { sum } = ledgerOf(trace, h, step)
      const { total, paths, rest } = originOf(trace, h, 0, step, 100_000)
      expect(total).toBe(sum!.data[0])
      expect(rest).toBe(0)
      expect(paths.reduce((all, { product }) => all + product, 0)).toBeCloseTo(total, 12)
    }
    const before = originOf(trace, h, 0, arrivalsOf(trace, h)[0]! - 1)
    expect(before).toEqual({ total: 0, paths: [], count: 0, rest: 0 })
  })
})

test('the loss is where all paths begin: one path, of one place', () => {
  const trace = record(unroll(presets['hello-slide']))
  const { loss } = trace.tape
  const place = { node: loss, entry: 0, factor: 1 }
  expect(originOf(trace, loss, 0, end(trace))).toEqual({
    ...{ total: 1, count: 1, rest: 0 },
    paths: [{ hops: [place], product: 1 }],
  })
})

test('a heap gives the largest first, of equals the one that was there first', () => {
  const property = fc.property(fc.array(fc.integer({ min: 0, max: 9 })), (ranks) => {
    const heap = new Heap<number>()
    for (const [n, rank] of ranks.entries()) heap.push(n, rank)
    const order = ranks.map((_, n) => n).toSorted((a, b) => ranks[b]! - ranks[a]! || a - b)
    expect(ranks.map(() => heap.pop())).toEqual(order)
    expect(heap.pop()).toBe(undefined)
  })
  fc.assert(property, { numRuns: 200, seed: 6 })
})
