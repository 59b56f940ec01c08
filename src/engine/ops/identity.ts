import { one } from '../expression/builders.ts'
import { elementwise } from '../op.ts'

/** x itself: the activation of a network without a non-linearity. */
export const identity = elementwise({
  name: 'identity',
  symbol: 'id',
  role: 'scale',
  examples: [{ shapes: [[3, 1]] }],
  formula: { value: ({ x: [x] }) => x!, local: () => one },
})
