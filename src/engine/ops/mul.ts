import { times } from '../expression/builders.ts'
import { elementwise } from '../op.ts'

const column = [3, 1] as const

/** a ⊙ b. Each input receives upstream times the other's forward value. */
export const mul = elementwise({
  name: 'mul',
  symbol: '⊙',
  role: 'switcher',
  examples: [{ shapes: [column, column] }],
  formula: { value: ({ x }) => times(...x), local: (k, { x }) => x[1 - k]! },
})
