import { describe, expect, test } from 'vitest'
import { column, startTape, type Tape } from '../engine/index.ts'
import { activations } from './cell.ts'
import { equationsOf } from './equations.ts'
import { initialise } from './initialise.ts'
import { type CellName, cells } from './list.ts'
import { cellOf, notationOf } from './recognise.ts'
import { unroll } from './unroll.ts'

const names = Object.keys(cells) as CellName[]

/** A tape as it comes out of a file: the same plain data, made by no one here. */
const fromFile = (tape: Tape): Tape => structuredClone(tape)

describe.each(names)('a tape of a %s', (cell) => {
  test.each(activations)('is known by its equations, with %s', (activation) => {
    const model = { cell, activation, inputSize: 3, hiddenSize: 2, outputSize: 4 }
    const inputs = [column([1, 0, 0]), column([0, 1, 0])]
    const passes = [
      [3, 1],
      [null, 2], // nothing to predict at first
    ]
    for (const targets of passes) {
      const tape = unroll({ model, parameters: initialise(model, 1), initial: {}, inputs, targets })
      expect(cellOf(fromFile(tape))?.id).toBe(cell)
    }
  })

  test('is not, once anything else is computed from it or something is missing', () => {
    const { nodes, loss } = equationsOf(cell)
    const { inputs } = nodes[loss]!
    const p = nodes.findIndex(({ symbol }) => symbol === 'p')
    const more = { ...nodes[loss]!, id: nodes.length, name: 't3.more', symbol: 'more', time: 3 }
    expect(cellOf({ nodes: [...nodes, more] })).toBeNull()
    expect(cellOf({ nodes: nodes.filter(({ name }) => name !== 't3.p') })).toBeNull()
    const turned = nodes.map((node) =>
      node.id === loss ? { ...node, inputs: [inputs[0]!, p] } : node,
    )
    expect(cellOf({ nodes: turned })).toBeNull()
  })

  test('has a way to write each node that has one', () => {
    const symbols = new Set(equationsOf(cell).nodes.map(({ symbol }) => symbol))
    for (const symbol of Object.keys(cells[cell].notation)) expect(symbols).toContain(symbol)
  })
})

test('another computation is no cell, whatever its nodes are called', () => {
  const tape = startTape()
  const x = tape.leaf('input', { symbol: 'x', time: 1 }, column([1]))
  const hh = tape.leaf('parameter', { symbol: 'hh', time: 1 }, column([2]))
  const other = tape.finish(tape.apply('mul', [x, hh], { symbol: 'loss' }))
  expect(cellOf(other)).toBeNull()
  expect(Object.keys(notationOf(other))).toEqual(['loss'])
})
