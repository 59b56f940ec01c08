import { negative, one, over, square } from '../expression/builders.ts'
import { elementwise } from '../op.ts'

const column = [3, 1] as const

/** a / b, element-wise: slopes 1/b and −a/b². */
export const div = elementwise({
  name: 'div',
  symbol: '÷',
  role: 'switcher',
  examples: [
    {
      shapes: [column, column],
      inputs: [
        [1, -2, 0],
        [2, -1.5, 0.7],
      ],
    },
  ],
  formula: {
    value: ({ x: [a, b] }) => over(a!, b!),
    local: (k, { x: [a, b] }) => (k === 0 ? over(one, b!) : negative(over(a!, square(b!)))),
  },
})
