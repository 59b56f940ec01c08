import { ones, times, total } from '../expression/builders.ts'
import { operation } from '../op.ts'

/** All entries added up: (r,c) → (1,1). Every entry receives the upstream number. */
export const sum = operation({
  name: 'sum',
  symbol: 'Σ',
  role: 'distributor',
  examples: [{ shapes: [[3, 2]] }],
  shape: () => [1, 1],
  formula: {
    value: ({ x: [x] }) => total(x!),
    share: (_k, { dy, shapes: [x] }) => times(dy, ones(...x!)),
  },
})
