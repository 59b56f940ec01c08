import { negative, one } from '../expression/builders.ts'
import { elementwise } from '../op.ts'

/** −x. */
export const neg = elementwise({
  name: 'neg',
  symbol: '−',
  role: 'scale',
  examples: [{ shapes: [[3, 1]] }],
  formula: { value: ({ x: [x] }) => negative(x!), local: () => negative(one) },
})
