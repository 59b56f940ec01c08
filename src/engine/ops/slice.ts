import { placed, rows } from '../expression/builders.ts'
import { operation } from '../op.ts'
import { showShape } from '../tensor.ts'

/** Rows from..to of x, `to` not included. The gradient returns to the same rows; the others get 0 from here. */
export const slice = operation({
  name: 'slice',
  symbol: 'split',
  role: 'router',
  examples: [{ shapes: [[5, 1]], attr: { from: 1, to: 3 } }],
  shape: ([x], { from, to }) =>
    [from, to].every(Number.isInteger) && 0 <= from! && from! < to! && to! <= x![0]
      ? [to! - from!, x![1]]
      : `slice takes rows within ${showShape(x!)}, got ${from}..${to}`,
  formula: {
    value: ({ x: [x], attr: { from, to } }) => rows(x!, from!, to!),
    share: (_k, { dy, attr: { from }, shapes: [x] }) => placed(dy, from!, x![0]),
  },
})
