import fc from 'fast-check'
import { expect, test } from 'vitest'
import { equationsOf } from '../cells/index.ts'
import { startTape, zeros } from '../engine/index.ts'
import { tapes } from '../engine/tapes.testing.ts'
import { cellLayout } from './cellLayout.ts'
import type { Mark, Wire } from './layout.ts'
import { layoutOf } from './layoutOf.ts'
import { pageAt } from './page.ts'
import { plainLayout } from './plainLayout.ts'

/** Whether two rectangles around their middles have any ground in common. */
const overlap = (a: Pick<Mark, 'at' | 'size'>, b: Pick<Mark, 'at' | 'size'>): boolean =>
  [0, 1].every((axis) => Math.abs(a.at[axis]! - b.at[axis]!) < (a.size[axis]! + b.size[axis]!) / 2)

test('any computation: all nodes placed, none on another, every input led to the right', () => {
  const property = fc.property(tapes, (tape) => {
    const { marks, wires } = pageAt(plainLayout(tape), tape, null)
    expect(marks.map(({ node }) => node.id)).toEqual(tape.nodes.map(({ id }) => id))
    const bodies = marks.flatMap(({ mark }) => [mark, ...(mark.out ? [mark.out] : [])])
    const clashes = bodies.filter((body, k) => bodies.slice(0, k).some((one) => overlap(body, one)))
    expect(clashes).toEqual([])

    const led = wires.flatMap(({ to, input, from }) => (to ? [[from.id, to.id, input]] : []))
    expect(led).toEqual(tape.nodes.flatMap(({ id, inputs }) => inputs.map((x, k) => [x, id, k])))
    const goesLeft = ({ way }: Wire) => way.some(([x], k) => k > 0 && x < way[k - 1]![0])
    expect(wires.filter(({ wire }) => goesLeft(wire))).toEqual([])
  })
  fc.assert(property, { numRuns: 200, seed: 3 })
})

test('no wire runs over a mark that it neither leaves nor enters', () => {
  const property = fc.property(tapes, (tape) => {
    const { marks, wires } = pageAt(plainLayout(tape), tape, null)
    const crossed = wires.filter(({ wire, from, to }) =>
      marks.some(
        ({ mark, node }) =>
          node !== from &&
          node !== to &&
          wire.way.some((at) => overlap(mark, { at, size: [0, 0] })),
      ),
    )
    expect(crossed).toEqual([])
  })
  fc.assert(property, { numRuns: 100, seed: 3 })
})

test('everything is within its size, the legend below', () => {
  const property = fc.property(tapes, (tape) => {
    const { size, marks, decorations } = plainLayout(tape)
    for (const { at, size: own } of marks) {
      expect(at[0] - own[0] / 2).toBeGreaterThanOrEqual(0)
      expect(at[0] + own[0] / 2).toBeLessThanOrEqual(size[0])
      expect(at[1] + own[1] / 2).toBeLessThan(decorations.legend[1])
    }
    expect(decorations.legend[1]).toBeLessThan(size[1])
  })
  fc.assert(property, { numRuns: 100, seed: 3 })
})

test('a square takes both its factors from one node, by two wires', () => {
  const tape = startTape()
  const x = tape.leaf('parameter', { symbol: 'x' }, zeros(1, 1))
  const square = tape.finish(tape.apply('mul', [x, x], { symbol: 'loss' }))
  const [one, other] = plainLayout(square).wires.filter(({ to }) => to === 'loss')
  expect(one!.key).not.toBe(other!.key)
  expect(one!.way.at(-1)).not.toEqual(other!.way.at(-1))
})

test('a computation gets the layout of the cell it is unrolled from, wherever it was made, else a plain one', () => {
  for (const cell of ['rnn', 'lstm', 'gru'] as const)
    expect(layoutOf(structuredClone(equationsOf(cell)))).toBe(cellLayout(cell))
  const separate = equationsOf('lstm-separate')
  expect(layoutOf(separate)).toBe(plainLayout(separate))
})
