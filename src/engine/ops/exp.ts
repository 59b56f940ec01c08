import { call } from '../expression/builders.ts'
import type { Fn } from '../expression/expression.ts'
import { callOf } from '../expression/function.ts'
import { elementwise } from '../op.ts'

export const e: Fn = {
  name: 'exp',
  symbol: 'exp',
  latex: '\\exp',
  notation: 'exponential',
  code: callOf({ numpy: 'np.exp', pytorch: 'torch.exp', typescript: 'Math.exp' }),
  of: { entries: Math.exp },
}

/** eˣ, its own slope. */
export const exp = elementwise({
  name: 'exp',
  symbol: 'exp',
  role: 'scale',
  examples: [{ shapes: [[3, 1]] }],
  formula: { value: ({ x: [x] }) => call(e, x!), local: (_k, { y }) => y },
})
