import { number, power, times } from '../expression/builders.ts'
import { elementwise } from '../op.ts'

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
  formula: {
    value: ({ x: [x], attr }) => power(x!, attr.exponent!),
    local: (_k, { x: [x], attr: { exponent: n } }) =>
      n === 0 || n === 1 ? number(n) : times(number(n!), power(x!, n! - 1)),
  },
})
