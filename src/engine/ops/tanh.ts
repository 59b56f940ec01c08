import { call, minus, one, square } from '../expression/builders.ts'
import type { Fn } from '../expression/expression.ts'
import { callOf } from '../expression/function.ts'
import { elementwise } from '../op.ts'

const hyperbolicTangent: Fn = {
  name: 'tanh',
  symbol: 'tanh',
  latex: '\\tanh',
  code: callOf({ numpy: 'np.tanh', pytorch: 'torch.tanh', typescript: 'Math.tanh' }),
  range: [-1, 1],
  of: { entries: Math.tanh },
}

/** tanh x; its slope in terms of its own output is 1 − y². */
export const tanh = elementwise({
  name: 'tanh',
  symbol: 'tanh',
  role: 'scale',
  examples: [{ shapes: [[3, 1]] }, { shapes: [[3, 1]], inputs: [[-1e3, 0, 1e3]] }],
  formula: {
    value: ({ x: [x] }) => call(hyperbolicTangent, x!),
    local: (_k, { y }) => minus(one, square(y)),
  },
})
