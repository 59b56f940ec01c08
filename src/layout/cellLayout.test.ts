import { describe, expect, test } from 'vitest'
import { cells, equationsOf } from '../cells/index.ts'
import { cellLayout } from './cellLayout.ts'
import { pageAt } from './page.ts'

describe.each(['rnn', 'lstm', 'gru'] as const)('the layout of a %s', (cell) => {
  const layout = cellLayout(cell)!
  const tape = equationsOf(cell)
  const page = pageAt(layout, tape, 2)

  test('places every node of a time step, every parameter and every state that comes in', () => {
    const needed = tape.nodes
      .filter(
        ({ time, leaf, symbol }) =>
          (time === null || time === 2 || (time === 1 && cells[cell].carries.includes(symbol))) &&
          leaf !== 'constant',
      )
      .map(({ name }) => name)
    expect(page.marks.map(({ node }) => node.name).toSorted()).toEqual(needed.toSorted())
  })

  test('puts no two marks in one spot', () => {
    const spots = layout.marks.map(({ at }) => at.join())
    expect(new Set(spots).size).toBe(spots.length)
  })

  test('keeps every mark on its sheet', () => {
    const { left, top, bottom, notch } = layout.decorations.timeStep!.sheet
    for (const { key, at, size } of layout.marks) {
      expect(at[0] - size[0] / 2, key).toBeGreaterThan(left)
      expect(at[0] + size[0] / 2, key).toBeLessThan(notch.right)
      expect(at[1] - size[1] / 2, key).toBeGreaterThan(top)
      expect(at[1] + size[1] / 2, key).toBeLessThan(bottom)
    }
  })

  test('leads no forward wire to the left', () => {
    for (const { key, way } of layout.wires)
      expect(way.at(-1)![0], key).toBeGreaterThanOrEqual(way[0]![0] - 0.5)
  })

  test('leads one wire for every input on the tape', () => {
    const led = page.wires.flatMap(({ from, to, input }) =>
      to ? [`${from.name} is input ${input} of ${to.name}`] : [],
    )
    expect(new Set(led).size).toBe(led.length)
    const inputs = tape.nodes
      .filter(({ time, op, id }) => op !== null && (time === 2 || id === tape.loss))
      .flatMap((node) =>
        node.inputs.map((id, input) => ({ source: tape.nodes[id]!, input, name: node.name })),
      )
      .filter(({ source }) => source.leaf !== 'constant' && source.time !== 3)
      .filter(({ source, name }) => name !== 'loss' || source.time === 2)
    expect(led.toSorted()).toEqual(
      inputs
        .map(({ source, input, name }) => `${source.name} is input ${input} of ${name}`)
        .toSorted(),
    )
  })

  test('hands every state on at one height, from the step before to the step after', () => {
    const { states, before, after } = layout.decorations.timeStep!
    expect(states.map(({ symbol }) => symbol).toSorted()).toEqual(
      [...cells[cell].carries].toSorted(),
    )
    for (const { symbol, y } of states) {
      const stateWire = (kind: string) =>
        page.wires.find(({ wire, from }) => wire.kind === kind && from.symbol === symbol)!.wire.way
      expect(stateWire('before')[0]).toEqual([before.at[0] + before.size[0], y])
      expect(stateWire('next').at(-1)).toEqual([after.at[0], y])
    }
  })

  test('has other wires at its edges at the first and at the last time step', () => {
    const edges = (now: number) => [
      ...new Set(
        pageAt(layout, tape, now)
          .wires.map(({ wire }) => wire.kind)
          .filter((kind) => kind === 'initial' || kind === 'before' || kind === 'next'),
      ),
    ]
    expect([1, 2, 3].map((now) => edges(now).toSorted())).toEqual([
      ['initial', 'next'],
      ['before', 'next'],
      ['before'],
    ])
  })
})

test('the wires of gates are those from a pre-activation to its gate', () => {
  const gates = (cell: string) =>
    cellLayout(cell)!.wires.flatMap(({ kind, key }) => (kind === 'gate' ? [key] : []))
  expect(gates('rnn')).toEqual([])
  expect(gates('lstm')).toEqual(['iraw>i', 'fraw>f', 'oraw>o', 'graw>g'])
  expect(gates('gru')).toEqual(['rraw>r', 'zraw>z', 'nraw>n'])
})

test('a cell that nobody has drawn has no layout of its own', () => {
  for (const name of ['lstm-separate', 'transformer', 'toString'])
    expect(cellLayout(name)).toBeNull()
})
