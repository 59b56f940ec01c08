import { call, entry, minus, negative, onehot, times } from '../expression/builders.ts'
import { operation } from '../op.ts'
import { scalar, showShape } from '../tensor.ts'
import { ln } from './log.ts'
import { normalised } from './softmax.ts'

/** −ln softmax(y)[target]. The share is p − onehot(target). */
export const softmaxCrossEntropy = operation({
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
  formula: {
    value: ({ x: [y], attr: { target } }) =>
      negative(call(ln, entry(call(normalised, y!), target!))),
    share: (_k, { dy, x: [y], attr: { target }, shapes: [shape] }) =>
      times(dy, minus(call(normalised, y!), onehot(shape![0], target!))),
  },
  slips: ({ x: [y], attr: { target } }) => [
    { kind: 'probability for loss', of: entry(call(normalised, y!), target!) },
    { kind: 'logit for loss', of: entry(y!, target!) },
  ],
  // From the logits in one piece: the logarithm of a probability that has rounded to 0 would be
  // infinite, ln Σe^y − y[target] is not.
  forward: ([y], { target }) => {
    let top = Number.NEGATIVE_INFINITY
    for (const v of y!.data) top = Math.max(top, v)
    let total = 0
    for (const v of y!.data) total += Math.exp(v - top)
    return scalar(Math.log(total) - (y!.data[target!]! - top))
  },
})
