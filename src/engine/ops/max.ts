import { bracket, call, negative } from '../expression/builders.ts'
import type { CodeLanguage, Fn } from '../expression/expression.ts'
import { callOf } from '../expression/function.ts'
import { elementwise } from '../op.ts'

const column = [3, 1] as const

const written = callOf({ numpy: 'np.maximum', pytorch: 'torch.maximum', typescript: 'Math.max' })
const rectified = (_: CodeLanguage, args: readonly string[]) => `torch.relu(${args[1]})`

export const larger: Fn = {
  name: 'max',
  symbol: 'max',
  latex: '\\max',
  // torch.maximum takes tensors alone.
  code: (language, args) =>
    (language === 'pytorch' && args[0] === '0' ? rectified : written)(language, args),
  of: { entries: Math.max },
}

/** The larger of a and b, element-wise. At a tie the first input counts as the larger and receives all. */
export const max = elementwise({
  name: 'max',
  symbol: 'max',
  role: 'router',
  examples: [
    {
      shapes: [column, column],
      inputs: [
        [1, -2, 0.5],
        [2, -3, 0.1],
      ],
    },
    {
      shapes: [
        [1, 1],
        [1, 1],
      ],
      inputs: [[0.5], [0.5]],
      kink: true,
    },
  ],
  formula: {
    value: ({ x }) => call(larger, ...x),
    local: (k, { x: [a, b] }) => (k === 0 ? bracket(a!, '≥', b!) : bracket(b!, '>', a!)),
  },
  slips: ({ x }) => [{ kind: 'other argument', of: negative(call(larger, ...x.map(negative))) }],
})
