import { minus, negative, one } from '../expression/builders.ts'
import { elementwise } from '../op.ts'

const column = [3, 1] as const

/** a − b: what is taken away receives the gradient with its sign changed. */
export const sub = elementwise({
  name: 'sub',
  symbol: '−',
  role: 'distributor',
  examples: [{ shapes: [column, column] }],
  formula: {
    value: ({ x: [a, b] }) => minus(a!, b!),
    local: (k) => (k === 0 ? one : negative(one)),
  },
})
