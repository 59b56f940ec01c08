import { elementwise } from '../op.ts'
import { times } from '../tensor.ts'

const column = [3, 1] as const

/** a ⊙ b. Each input receives upstream times the other's forward value. */
export const mul = elementwise({
  name: 'mul',
  symbol: '⊙',
  role: 'switcher',
  examples: [{ shapes: [column, column] }],
  forward: ([a, b]) => times(a!, b!),
  local: (k, _y, x) => x[1 - k]!,
  formula: {
    value: ([a, b]) => `${a} \\odot ${b}`,
    share: (k, dy, _y, x) => `${x[1 - k]} \\odot ${dy}`,
  },
})
