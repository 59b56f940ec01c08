import { call, one, over } from '../expression/builders.ts'
import type { Fn } from '../expression/expression.ts'
import { callOf } from '../expression/function.ts'
import { elementwise } from '../op.ts'

export const ln: Fn = {
  name: 'ln',
  symbol: 'ln',
  latex: '\\ln',
  notation: 'prefix',
  code: callOf({ numpy: 'np.log', pytorch: 'torch.log', typescript: 'Math.log' }),
  of: { entries: Math.log },
  // Below the smallest normal number digits are lost.
  isBlurredAt: (x) => x >= 0 && x < 2 ** -1022,
}

/** Natural logarithm, for x > 0: slope 1/x. */
export const log = elementwise({
  name: 'log',
  symbol: 'ln',
  role: 'scale',
  examples: [{ shapes: [[3, 1]], inputs: [[0.3, 1, 7]] }],
  formula: { value: ({ x: [x] }) => call(ln, x!), local: (_k, { x: [x] }) => over(one, x!) },
})
