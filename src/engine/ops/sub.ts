import { elementwise } from '../op.ts'
import { filled, zip } from '../tensor.ts'

const column = [3, 1] as const

/** a − b. */
export const sub = elementwise({
  name: 'sub',
  symbol: '−',
  role: 'distributor',
  examples: [{ shapes: [column, column] }],
  forward: ([a, b]) => zip(a!, b!, (x, y) => x - y),
  local: (k, y) => filled(y.rows, y.cols, k === 0 ? 1 : -1),
  formula: { value: ([a, b]) => `${a} - ${b}`, share: (k, dy) => (k === 0 ? dy : `-${dy}`) },
})
