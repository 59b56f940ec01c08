import { rows, stack } from '../expression/builders.ts'
import { operation } from '../op.ts'
import { showShape } from '../tensor.ts'

/** Inputs one above the other. Each receives the rows it filled. */
export const concat = operation({
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
  formula: {
    value: ({ x }) => stack(x),
    share: (k, { dy, shapes }) => {
      const from = shapes.slice(0, k).reduce((sum, [rows]) => sum + rows, 0)
      return rows(dy, from, from + shapes[k]![0])
    },
  },
})
