import type { Op } from '../op.ts'
import { generate, showShape, sliceRows } from '../tensor.ts'

/** Rows from..to of x, `to` not included. The gradient returns to the same rows; the others get 0 from here. */
export const slice = {
  name: 'slice',
  symbol: 'split',
  role: 'router',
  examples: [{ shapes: [[5, 1]], attr: { from: 1, to: 3 } }],
  shape: ([x], { from, to }) =>
    [from, to].every(Number.isInteger) && 0 <= from! && from! < to! && to! <= x![0]
      ? [to! - from!, x![1]]
      : `slice takes rows within ${showShape(x!)}, got ${from}..${to}`,
  forward: ([x], { from, to }) => sliceRows(x!, from!, to!),
  share: (dy, _k, _y, [x], { from, to }) =>
    generate(x!.rows, x!.cols, (r, c) =>
      from! <= r && r < to! ? dy.data[(r - from!) * x!.cols + c]! : 0,
    ),
  formula: {
    value: ([x], { from, to }) => `${x}[${from! + 1} \\ldots ${to}]`,
    share: (_k, dy, _y, _x, { from, to }) => `${dy} \\to [${from! + 1} \\ldots ${to}]`,
  },
} satisfies Op
