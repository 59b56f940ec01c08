import { elementwise } from '../op.ts'
import { filled, map } from '../tensor.ts'

/** −x. */
export const neg = elementwise({
  name: 'neg',
  symbol: '−',
  role: 'scale',
  examples: [{ shapes: [[3, 1]] }],
  forward: ([x]) => map(x!, (v) => -v),
  local: (_k, y) => filled(y.rows, y.cols, -1),
  formula: { value: ([x]) => `-${x}`, share: (_k, dy) => `-${dy}` },
})
