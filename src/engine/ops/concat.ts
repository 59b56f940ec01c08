import type { Op } from '../op.ts'
import { showShape, sliceRows, stackRows } from '../tensor.ts'

/** Inputs one above the other. Each receives the rows it filled. */
export const concat = {
  name: 'concat',
  symbol: 'stack',
  role: 'router',
  examples: [
    {
      shapes: [
        [2, 1],
        [3, 1],
        [1, 1],
      ],
    },
    {
      shapes: [
        [1, 2],
        [2, 2],
      ],
    },
  ],
  shape: (x) =>
    x.every((s) => s[1] === x[0]![1])
      ? [x.reduce((rows, s) => rows + s[0], 0), x[0]![1]]
      : `concat takes inputs of one width, got ${x.map(showShape).join(' and ')}`,
  forward: (x) => stackRows(x),
  share: (dy, k, _y, x) => {
    const from = x.slice(0, k).reduce((rows, part) => rows + part.rows, 0)
    return sliceRows(dy, from, from + x[k]!.rows)
  },
  formula: {
    value: (x) => `[${x.join('; ')}]`,
    share: (k, dy) => `{${dy}}_{[${k + 1}]}`,
  },
} satisfies Op
