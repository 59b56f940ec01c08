import { call, minus, one, times } from '../expression/builders.ts'
import type { Fn } from '../expression/expression.ts'
import { callOf } from '../expression/function.ts'
import { elementwise } from '../op.ts'

// e to a positive number would overflow; each half uses the form that stays below 1.
const sigma = (x: number) => (x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x)))

const logistic: Fn = {
  name: 'sigmoid',
  symbol: 'σ',
  latex: '\\sigma',
  code: callOf({ numpy: 'sigmoid', pytorch: 'torch.sigmoid', typescript: 'sigmoid' }),
  defined: {
    numpy: ['def sigmoid(x):', '    return 1 / (1 + np.exp(-x))'],
    typescript: ['const sigmoid = (x: number) => 1 / (1 + Math.exp(-x))'],
  },
  range: [0, 1],
  of: { entries: sigma },
}

/** σ(x) = 1/(1+e⁻ˣ); its slope in terms of its own output is y(1 − y). */
export const sigmoid = elementwise({
  name: 'sigmoid',
  symbol: 'σ',
  role: 'scale',
  examples: [{ shapes: [[3, 1]] }, { shapes: [[3, 1]], inputs: [[-1e3, 0, 1e3]] }],
  formula: {
    value: ({ x: [x] }) => call(logistic, x!),
    local: (_k, { y }) => times(y, minus(one, y)),
  },
})
