import { elementwise } from '../op.ts'
import { zip } from '../tensor.ts'

const column = [3, 1] as const

/** The larger of a and b, element-wise. At a tie the first input counts as the larger and receives all. */
export const max = elementwise({
  name: 'max',
  symbol: 'max',
  role: 'router',
  examples: [
    {
      shapes: [column, column],
      inputs: [
        [1, -2, 0.5],
        [2, -3, 0.1],
      ],
    },
    {
      shapes: [
        [1, 1],
        [1, 1],
      ],
      inputs: [[0.5], [0.5]],
      kink: true,
    },
  ],
  forward: ([a, b]) => zip(a!, b!, Math.max),
  local: (k, _y, [a, b]) => zip(a!, b!, (x, y) => (x >= y === (k === 0) ? 1 : 0)),
  formula: {
    value: ([a, b]) => `\\max(${a}, ${b})`,
    share: (k, dy, _y, [a, b]) =>
      k === 0 ? `[${a} \\ge ${b}] \\odot ${dy}` : `[${b} > ${a}] \\odot ${dy}`,
  },
})
