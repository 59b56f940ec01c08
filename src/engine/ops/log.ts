import { elementwise } from '../op.ts'
import { map } from '../tensor.ts'

/** Natural logarithm, for x > 0: slope 1/x. */
export const log = elementwise({
  name: 'log',
  symbol: 'ln',
  role: 'scale',
  examples: [{ shapes: [[3, 1]], inputs: [[0.3, 1, 7]] }],
  forward: ([x]) => map(x!, Math.log),
  local: (_k, _y, [x]) => map(x!, (v) => 1 / v),
  formula: { value: ([x]) => `\\ln ${x}`, share: (_k, dy, _y, [x]) => `\\frac{${dy}}{${x}}` },
})
