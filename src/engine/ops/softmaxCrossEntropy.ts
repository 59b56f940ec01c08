import type { Op } from '../op.ts'
import { generate, scalar, showShape } from '../tensor.ts'
import { probabilities } from './softmax.ts'

/**
 * −ln softmax(y)[target], from the logits in one piece: the logarithm of a probability that has
 * rounded to 0 would be infinite, ln Σe^y − y[target] is not. The share is p − onehot(target).
 */
export const softmaxCrossEntropy = {
  name: 'softmaxCrossEntropy',
  symbol: '−ln',
  role: 'loss',
  examples: [
    { shapes: [[4, 1]], attr: { target: 2 } },
    { shapes: [[3, 1]], attr: { target: 0 }, inputs: [[-1e3, 0, 1e3]] },
    { shapes: [[3, 1]], attr: { target: 2 }, inputs: [[-1e3, 0, 1e3]] },
  ],
  shape: ([y], { target }) =>
    y![1] === 1 && Number.isInteger(target) && 0 <= target! && target! < y![0]
      ? [1, 1]
      : `softmaxCrossEntropy takes a column with a row ${target}, got ${showShape(y!)}`,
  forward: ([y], { target }) => {
    let top = Number.NEGATIVE_INFINITY
    for (const v of y!.data) top = Math.max(top, v)
    let total = 0
    for (const v of y!.data) total += Math.exp(v - top)
    return scalar(Math.log(total) - (y!.data[target!]! - top))
  },
  share: (dy, _k, _y, [y], { target }) => {
    const p = probabilities(y!)
    return generate(p.rows, 1, (r) => dy.data[0]! * (p.data[r]! - (r === target ? 1 : 0)))
  },
  formula: {
    value: ([y], { target }) => `-\\ln \\mathrm{softmax}(${y})_{${target! + 1}}`,
    share: (_k, dy, _y, [y], { target }) =>
      `(\\mathrm{softmax}(${y}) - \\mathbf{1}_{${target! + 1}})\\,${dy}`,
  },
} satisfies Op
