import { elementwise } from '../op.ts'
import { map } from '../tensor.ts'

/** tanh x; its slope in terms of its own output is 1 − y². */
export const tanh = elementwise({
  name: 'tanh',
  symbol: 'tanh',
  role: 'scale',
  examples: [{ shapes: [[3, 1]] }, { shapes: [[3, 1]], inputs: [[-1e3, 0, 1e3]] }],
  forward: ([x]) => map(x!, Math.tanh),
  local: (_k, y) => map(y, (v) => 1 - v * v),
  formula: {
    value: ([x]) => `\\tanh(${x})`,
    share: (_k, dy, y) => `(1 - {${y}}^2) \\odot ${dy}`,
  },
})
