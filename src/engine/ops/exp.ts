import { elementwise } from '../op.ts'
import { map } from '../tensor.ts'

/** eˣ, its own slope. */
export const exp = elementwise({
  name: 'exp',
  symbol: 'exp',
  role: 'scale',
  examples: [{ shapes: [[3, 1]] }],
  forward: ([x]) => map(x!, Math.exp),
  local: (_k, y) => y,
  formula: { value: ([x]) => `e^{${x}}`, share: (_k, dy, y) => `${y} \\odot ${dy}` },
})
