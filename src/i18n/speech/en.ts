import type { Speech } from '../../equation/speech.ts'

/** How formulas are read aloud. */
export const speech: Speech = {
  signs: {
    '⊙': 'element-wise times',
    '·': 'times',
    '×': 'times',
    '/': 'over',
    '÷': 'divided by',
    '+': 'plus',
    '−': 'minus',
    '±': 'plus or minus',
    '=': 'equals',
    '≠': 'is not',
    '≈': 'is about',
    '>': 'is greater than',
    '≥': 'is at least',
    '←': 'becomes',
    '→': 'to',
    '√': 'the square root of',
    '∂': 'd',
    Σ: 'the sum of',
    σ: 'sigma',
    '★': 'star',
  },
  times: 'times',
  transposed: 'transpose',
  squared: 'squared',
  power: (exponent) => `to the power of ${exponent}`,
  rows: (from, to) => `rows ${from} to ${to}`,
  entry: (row) => `entry ${row}`,
  where: (left, relation, right) =>
    `1 where ${left} is ${relation === '>' ? 'greater than' : 'at least'} ${right}, else 0,`,
  norm: (of) => `the norm of ${of}`,
  stack: (parts) => `the stack of ${parts}`,
}
