import { call, minus, over, product, sum, times, transpose } from '../expression/builders.ts'
import type { Fn } from '../expression/expression.ts'
import { operation } from '../op.ts'
import { map, showShape, type Tensor } from '../tensor.ts'
import { e } from './exp.ts'

/** e^x / Σe^x of a column, shifted by its largest entry so that nothing overflows. */
function probabilities(x: Tensor): Tensor {
  let top = Number.NEGATIVE_INFINITY
  for (const v of x.data) top = Math.max(top, v)
  const powers = map(x, (v) => Math.exp(v - top))
  let total = 0
  for (const v of powers.data) total += v
  return map(powers, (v) => v / total)
}

export const normalised: Fn = {
  name: 'softmax',
  symbol: 'softmax',
  latex: '\\mathrm{softmax}',
  code: (language, [x]) => (language === 'pytorch' ? `torch.softmax(${x}, 0)` : `softmax(${x})`),
  // Shifted by the largest entry, so that nothing overflows.
  defined: {
    numpy: [
      'def softmax(x):',
      '    powers = np.exp(x - np.max(x))',
      '    return powers / np.sum(powers)',
    ],
    typescript: [
      'function softmax(x: number[][]) {',
      '  const top = Math.max(...x.flat())',
      '  const total = x.flat().reduce((sum, one) => sum + Math.exp(one - top), 0)',
      '  return x.map((row) => row.map((one) => Math.exp(one - top) / total))',
      '}',
    ],
  },
  of: {
    column: probabilities,
    entry: (at, row, rows) =>
      over(call(e, at(row)), sum(...Array.from({ length: rows }, (_, k) => call(e, at(k))))),
  },
}

/** Logits to probabilities, a column. The share is p ⊙ (dy − pᵀdy). */
export const softmax = operation({
  name: 'softmax',
  symbol: 'softmax',
  role: 'product',
  examples: [{ shapes: [[4, 1]] }, { shapes: [[3, 1]], inputs: [[-1e3, 0, 1e3]] }],
  shape: ([x]) => (x![1] === 1 ? x! : `softmax takes a column, got ${showShape(x!)}`),
  formula: {
    value: ({ x: [x] }) => call(normalised, x!),
    share: (_k, { dy, y }) => times(y, minus(dy, product(transpose(y), dy))),
  },
})
