import { outer } from '../gradient.ts'
import type { Op } from '../op.ts'
import { product, showShape, transposedProduct } from '../tensor.ts'

/** (r,k)·(k,c) → (r,c). dW = dy·xᵀ, an outer product for a column x; dx = Wᵀ·dy. */
export const matmul = {
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
  forward: ([a, b]) => product(a!, b!), // (r,k)·(k,c) → (r,c)
  share: (dy, k, _y, [a, b]) =>
    k === 0
      ? outer(dy, b!) // (r,c)·(k,c)ᵀ → (r,k)
      : transposedProduct(a!, dy), // (r,k)ᵀ·(r,c) → (k,c)
  formula: {
    value: ([a, b]) => `${a}\\,${b}`,
    share: (k, dy, _y, [a, b]) => (k === 0 ? `${dy}\\,${b}^{\\top}` : `${a}^{\\top}\\,${dy}`),
  },
} satisfies Op
