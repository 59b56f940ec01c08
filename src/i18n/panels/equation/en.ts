import type { Label } from '../../../equation/label.ts'
import { say } from '../../../narration/sentence.ts'

/** The equations of a step. */
export const en = {
  mode: 'Equation as',
  modes: { symbols: 'Symbols', filled: 'Upstream filled in', numbers: 'Numbers' },
  kinds: {
    value: 'What makes the value',
    loss: 'The loss: a sum over time',
    start: 'The loss by itself',
    'softmax loss': 'Where it begins: p − onehot(target)',
    local: 'Upstream × local = term',
    product: 'Back through a matrix product',
    pass: 'Passed on as it is',
    merge: 'Blocks back in their stack',
    total: 'Earlier terms + this term',
    clip: 'Cut, element by element',
    memory: 'What the optimizer remembers',
    update: 'The update',
  },
  words: {
    'earlier terms': 'earlier terms',
    'this term': 'this term',
    'so far': 'so far',
    memory: 'memory',
    'new memory': 'new memory',
    'before clip': 'before clip',
    before: 'before',
    after: 'after',
  },
  part: (number: number, of: number) => `term ${number} of ${of}`,
  /** A matrix, for those who cannot see its shape. */
  matrix: (name: string, rows: number, cols: number) => `${name}, ${rows} by ${cols}`,
  wrong: 'A mistake is on: this is not what the chain rule gives.',
  /** Where no mistake is on: a file from elsewhere. */
  notFromThese: 'The recorded numbers do not follow from each other here.',
  /** After the name of the mistake that is made here. */
  notChainRule: '– not what the chain rule gives.',
  missing: (term: Label, gradient: Label) => say`– ${term} is missing from ${gradient}.`,
  hint: 'Point at a number of the result to see what made it.',
  /** How an entry of a matrix product comes about. */
  rowColumn: (row: number, a: string, col: number, b: string) =>
    `row ${row} of ${a} · column ${col} of ${b}`,
  entry: (row: number, col: number) => `row ${row}, column ${col}`,
  view: 'Matrix view',
  viewOf: (name: string, rows: number, cols: number) =>
    `Matrix view of ${name}, ${rows} by ${cols}`,
  choose: 'Matrix',
  moveInside: 'The arrow keys move from entry to entry.',
  more: (n: number) => `Show ${n} more`,
  copy: 'Copy as LaTeX',
  copied: 'Copied',
  copyFailed: 'The browser did not allow copying. Select the text instead:',
}
