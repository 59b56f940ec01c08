import type { Op } from '../op.ts'
import { filled, scalar } from '../tensor.ts'

/** All entries added up: (r,c) → (1,1). Every entry receives the upstream number. */
export const sum = {
  name: 'sum',
  symbol: 'Σ',
  role: 'distributor',
  examples: [{ shapes: [[3, 2]] }],
  shape: () => [1, 1],
  forward: ([x]) => {
    let total = 0
    for (const v of x!.data) total += v
    return scalar(total)
  },
  share: (dy, _k, _y, [x]) => filled(x!.rows, x!.cols, dy.data[0]!),
  formula: {
    value: ([x]) => `\\textstyle\\sum ${x}`,
    share: (_k, dy) => `${dy}\\,\\mathbf{1}`,
  },
} satisfies Op
