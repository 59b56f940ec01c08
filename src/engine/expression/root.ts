import type { Fn } from './expression.ts'
import { callOf } from './function.ts'

/** The square root. */
export const root: Fn = {
  name: 'sqrt',
  symbol: '√',
  latex: '\\sqrt',
  notation: 'root',
  code: callOf({ numpy: 'np.sqrt', pytorch: 'torch.sqrt', typescript: 'Math.sqrt' }),
  of: { entries: Math.sqrt },
}
