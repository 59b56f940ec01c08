import { elementwise } from '../op.ts'
import { map } from '../tensor.ts'

/** max(0, x). At the kink, x = 0, the slope is taken to be 0 (as PyTorch does). */
export const relu = elementwise({
  name: 'relu',
  symbol: 'relu',
  role: 'scale',
  examples: [
    { shapes: [[4, 1]], inputs: [[-2, -0.1, 0.1, 2]] },
    { shapes: [[1, 1]], inputs: [[0]], kink: true },
  ],
  forward: ([x]) => map(x!, (v) => Math.max(0, v)),
  local: (_k, _y, [x]) => map(x!, (v) => (v > 0 ? 1 : 0)),
  formula: {
    value: ([x]) => `\\max(0, ${x})`,
    share: (_k, dy, _y, [x]) => `[${x} > 0] \\odot ${dy}`,
  },
})
