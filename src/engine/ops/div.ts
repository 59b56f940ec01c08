import { elementwise } from '../op.ts'
import { map, zip } from '../tensor.ts'

const column = [3, 1] as const

/** a / b, element-wise: slopes 1/b and −a/b². */
export const div = elementwise({
  name: 'div',
  symbol: '÷',
  role: 'switcher',
  examples: [
    {
      shapes: [column, column],
      inputs: [
        [1, -2, 0],
        [2, -1.5, 0.7],
      ],
    },
  ],
  forward: ([a, b]) => zip(a!, b!, (x, y) => x / y),
  local: (k, y, [, b]) => (k === 0 ? map(b!, (v) => 1 / v) : zip(y, b!, (q, v) => -q / v)),
  formula: {
    value: ([a, b]) => `\\frac{${a}}{${b}}`,
    share: (k, dy, _y, [a, b]) =>
      k === 0 ? `\\frac{${dy}}{${b}}` : `-${dy} \\odot \\frac{${a}}{{${b}}^{\\odot 2}}`,
  },
})
