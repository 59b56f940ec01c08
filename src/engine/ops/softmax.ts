import type { Op } from '../op.ts'
import { map, showShape, type Tensor, zip } from '../tensor.ts'

/** e^x / Σe^x of a column, shifted by its largest entry so that nothing overflows. */
export function probabilities(x: Tensor): Tensor {
  let top = Number.NEGATIVE_INFINITY
  for (const v of x.data) top = Math.max(top, v)
  const e = map(x, (v) => Math.exp(v - top))
  let total = 0
  for (const v of e.data) total += v
  return map(e, (v) => v / total)
}

/** Logits to probabilities, a column. The share is p ⊙ (dy − pᵀdy). */
export const softmax = {
  name: 'softmax',
  symbol: 'softmax',
  role: 'product',
  examples: [{ shapes: [[4, 1]] }, { shapes: [[3, 1]], inputs: [[-1e3, 0, 1e3]] }],
  shape: ([x]) => (x![1] === 1 ? x! : `softmax takes a column, got ${showShape(x!)}`),
  forward: ([x]) => probabilities(x!),
  share: (dy, _k, p) => {
    let mean = 0
    for (let k = 0; k < p.rows; k++) mean += p.data[k]! * dy.data[k]!
    return zip(p, dy, (pk, dk) => pk * (dk - mean))
  },
  formula: {
    value: ([x]) => `\\mathrm{softmax}(${x})`,
    share: (_k, dy, y) => `${y} \\odot (${dy} - ${y}^{\\top} ${dy})`,
  },
} satisfies Op
