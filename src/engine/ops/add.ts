import { one, sum } from '../expression/builders.ts'
import { elementwise } from '../op.ts'

const column = [3, 1] as const

/** x₀ + x₁ + …, two or more of one shape. Every input receives the upstream gradient as it is. */
export const add = elementwise({
  name: 'add',
  symbol: '+',
  role: 'distributor',
  examples: [{ shapes: [column, column] }, { shapes: [column, column, column] }],
  formula: { value: ({ x }) => sum(...x), local: () => one },
})
