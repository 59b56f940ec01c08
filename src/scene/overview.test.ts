import { expect, test } from 'vitest'
import { presets, unroll } from '../cells/index.ts'
import { layoutOf } from '../layout/index.ts'
import { chaptersOf, record } from '../trace/index.ts'
import { overviewAt } from './overview.ts'

const update = { optimizer: 'sgd', rate: 0.1, epsilon: 0, clip: 1 } as const

test.each(['hello-slide', 'hello-lstm', 'hello-gru'] as const)(
  'in the overview of %s a link joins the edges of two cells at the height of its state',
  (name) => {
    const trace = record(unroll(presets[name]), { update })
    const moves = chaptersOf(trace, 'node')
    const subject = { trace, layout: layoutOf(trace.tape), moves }
    // All in one row.
    const { cells, links } = overviewAt(subject, 1, [4000, 200])!
    const between = cells.slice(1).flatMap((to, k) => {
      const from = cells[k]!
      return from.states.map(({ symbol, y }, state) => {
        expect(to.states[state]).toMatchObject({ symbol, y })
        return {
          key: `t${from.time}.${symbol}`,
          ends: [
            [from.at[0] + from.size[0], y],
            [to.at[0], y],
          ],
        }
      })
    })
    expect(links.map(({ key, from, to }) => ({ key, ends: [from, to] }))).toEqual(between)
    for (const { at, size, states } of cells)
      for (const { y } of states) {
        expect(y).toBeGreaterThan(at[1])
        expect(y).toBeLessThan(at[1] + size[1])
      }
  },
)
