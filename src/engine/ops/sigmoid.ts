import { elementwise } from '../op.ts'
import { map } from '../tensor.ts'

// e to a positive number would overflow; each half uses the form that stays below 1.
const sigma = (x: number) => (x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x)))

/** σ(x) = 1/(1+e⁻ˣ); its slope in terms of its own output is y(1 − y). */
export const sigmoid = elementwise({
  name: 'sigmoid',
  symbol: 'σ',
  role: 'scale',
  examples: [{ shapes: [[3, 1]] }, { shapes: [[3, 1]], inputs: [[-1e3, 0, 1e3]] }],
  forward: ([x]) => map(x!, sigma),
  local: (_k, y) => map(y, (v) => v * (1 - v)),
  formula: {
    value: ([x]) => `\\sigma(${x})`,
    share: (_k, dy, y) => `${y} \\odot (1 - ${y}) \\odot ${dy}`,
  },
})
