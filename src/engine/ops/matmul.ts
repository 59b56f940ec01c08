import { product, transpose } from '../expression/builders.ts'
import { operation } from '../op.ts'
import { showShape } from '../tensor.ts'

/** (r,k)·(k,c) → (r,c). dW = dy·xᵀ, an outer product for a column x; dx = Wᵀ·dy. */
export const matmul = operation({
  name: 'matmul',
  symbol: '×',
  role: 'product',
  examples: [
    {
      shapes: [
        [3, 4],
        [4, 1],
      ],
    },
    {
      shapes: [
        [2, 3],
        [3, 2],
      ],
    },
  ],
  shape: ([a, b]) =>
    a![1] === b![0]
      ? [a![0], b![1]]
      : `matmul takes (r,k) and (k,c), got ${showShape(a!)} and ${showShape(b!)}`,
  formula: {
    value: ({ x: [a, b] }) => product(a!, b!), // (r,k)·(k,c) → (r,c)
    share: (k, { dy, x: [a, b] }) =>
      k === 0
        ? product(dy, transpose(b!)) // (r,c)·(k,c)ᵀ → (r,k)
        : product(transpose(a!), dy), // (r,k)ᵀ·(r,c) → (k,c)
  },
})
