import { describe, expect, test } from 'vitest'
import { cells, initialise, unroll } from '../../cells/index.ts'
import { oneHot } from '../../engine/index.ts'
import { markKey, wiresOf } from '../wires.ts'
import { drawingOf } from './index.ts'

const drawn = ['rnn', 'lstm', 'gru'] as const

function tapeOf(cell: (typeof drawn)[number]) {
  const model = { cell, activation: 'tanh', inputSize: 4, hiddenSize: 3, outputSize: 4 } as const
  const inputs = [0, 1, 2].map((k) => oneHot(4, k))
  const parameters = initialise(model, 1)
  return unroll({ model, parameters, initial: {}, inputs, targets: [1, 2, 3] })
}

describe.each(drawn)('the drawing of a %s', (cell) => {
  const drawing = drawingOf(cell)
  const tape = tapeOf(cell)

  test('places every node of a time step, every parameter and every state that comes in', () => {
    const needed = tape.nodes
      .filter(({ time, leaf }) => (time === null || time === 2) && leaf !== 'constant')
      .map(({ symbol }) => symbol)
    const carried = cells[cell].carries.map((symbol) => `${symbol}.before`)
    expect(Object.keys(drawing.marks).toSorted()).toEqual([...needed, ...carried].toSorted())
  })

  test('puts no two marks in one spot', () => {
    const spots = Object.values(drawing.marks).map(({ at }) => at.join())
    expect(new Set(spots).size).toBe(spots.length)
  })

  test('keeps every mark inside its sheet', () => {
    const [left, top, , bottom] = drawing.frame.box
    for (const [key, { at, size = [30, 30] }] of Object.entries(drawing.marks)) {
      expect(at[0] - size[0] / 2, key).toBeGreaterThan(left)
      expect(at[0] + size[0] / 2, key).toBeLessThan(drawing.frame.notch[0])
      expect(at[1] - size[1] / 2, key).toBeGreaterThan(top)
      expect(at[1] + size[1] / 2, key).toBeLessThan(bottom)
    }
  })

  test('leads no forward wire to the left', () => {
    for (const { key, way } of wiresOf(tape, drawing, 2, 3))
      expect(way.at(-1)![0], key).toBeGreaterThanOrEqual(way[0]![0] - 0.5)
  })

  test('leads a wire for every input on the tape', () => {
    const wires = wiresOf(tape, drawing, 2, 3)
    const keys = wires.map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    for (const node of tape.nodes.filter(({ time, op }) => time === 2 && op !== null))
      for (const id of node.inputs) {
        const source = tape.nodes[id]!
        const inside = node.op === 'slice' || source.leaf === 'constant' // no wire of its own
        if (!inside) expect(keys).toContain(`${markKey(source, 2)}>${node.symbol}`)
      }
  })
})

test('a cell that nobody has drawn is refused by name', () =>
  expect(() => drawingOf('transformer')).toThrow('no drawing of a transformer'))
