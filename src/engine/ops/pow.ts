import { elementwise } from '../op.ts'
import { map } from '../tensor.ts'

/** x to a constant power n: slope n·xⁿ⁻¹. The slope of x⁰ is 0 everywhere, also at x = 0. */
export const pow = elementwise({
  name: 'pow',
  symbol: 'xⁿ',
  role: 'scale',
  examples: [
    { shapes: [[3, 1]], attr: { exponent: 2 } },
    { shapes: [[3, 1]], attr: { exponent: -1.5 }, inputs: [[0.5, 1, 2]] },
    { shapes: [[3, 1]], attr: { exponent: 0 }, inputs: [[0, 1, -2]] },
  ],
  forward: ([x], { exponent }) => map(x!, (v) => v ** exponent!),
  local: (_k, _y, [x], { exponent }) =>
    map(x!, (v) => (exponent === 0 ? 0 : exponent! * v ** (exponent! - 1))),
  formula: {
    value: ([x], { exponent }) => `${x}^{${exponent}}`,
    share: (_k, dy, _y, [x], { exponent }) => `${exponent}\\,${x}^{${exponent! - 1}} \\odot ${dy}`,
  },
})
