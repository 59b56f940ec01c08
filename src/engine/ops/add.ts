import { elementwise, type Op } from '../op.ts'
import { filled, plus } from '../tensor.ts'

const column = [3, 1] as const

/** x₀ + x₁ + …, two or more of one shape. Every input receives the upstream gradient as it is. */
export const add = {
  ...elementwise({
    name: 'add',
    symbol: '+',
    role: 'distributor',
    examples: [{ shapes: [column, column] }, { shapes: [column, column, column] }],
    forward: (x) => x.reduce(plus),
    local: (_k, y) => filled(y.rows, y.cols, 1),
    formula: { value: (x) => x.join(' + '), share: (_k, dy) => dy },
  }),
  share: (dy) => dy,
} satisfies Op
