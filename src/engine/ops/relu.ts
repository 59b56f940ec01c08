import { bracket, call, number } from '../expression/builders.ts'
import { elementwise } from '../op.ts'
import { larger } from './max.ts'

const zero = number(0)

/** max(0, x). At the kink, x = 0, the slope is taken to be 0 (as PyTorch does). */
export const relu = elementwise({
  name: 'relu',
  symbol: 'relu',
  role: 'scale',
  examples: [
    { shapes: [[4, 1]], inputs: [[-2, -0.1, 0.1, 2]] },
    { shapes: [[1, 1]], inputs: [[0]], kink: true },
  ],
  formula: {
    value: ({ x: [x] }) => call(larger, zero, x!),
    local: (_k, { x: [x] }) => bracket(x!, '>', zero),
  },
})
