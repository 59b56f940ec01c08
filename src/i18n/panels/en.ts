import type { Span } from '../descriptions.ts'

/** The panel of a selected node. */
export const inspector = {
  label: 'Details',
  close: 'Close details',
  kinds: {
    parameter: 'parameter',
    input: 'input',
    state: 'initial state',
    constant: 'constant',
    operation: 'operation',
  },
  /** An operation by its sign; a few have a word instead. */
  signOf: (sign: string) => sign,
  shapeOf: (rows: number, cols: number) => `${rows} × ${cols}`,
  /** At the very first step, for those who have never been here: what this is, and the way on. */
  welcome: {
    does: (cell: string) =>
      `This ${cell} reads one character after the other and predicts the next.`,
    keys: '→ goes on, ? shows all keys.',
    touch: 'Swipe left to go on.',
  },
  value: 'Value',
  before: 'Before the update',
  notComputed: 'not computed yet',
  gradient: 'Gradient',
  notReached: 'not reached yet',
  partial: (arrived: number, expected: number) => `partial, ${arrived} of ${expected}`,
  final: 'final',
  none: 'none wanted',
  noEffect: 'the loss does not depend on it, so its gradient counts as 0',
  besideLoss:
    'none of its own: softmax and −ln are differentiated together, so it goes straight to the logits',
  /** While one predicts, of a view of steps that are yet to come. */
  waits:
    'You are predicting: this waits until the steps it needs have been seen, or the questions are off.',
  from: 'Receives from',
  to: 'Sends to',
  madeAt: 'Computed',
  arrivesAt: 'Gradient arrives',
  step: (n: number) => `step ${n}`,
  heatMap: 'As a heat map',
  /** Which part of a large matrix is in sight. */
  part: (rows: Span, cols: Span) =>
    `rows ${rows.first}–${rows.last} of ${rows.of}, columns ${cols.first}–${cols.last} of ${cols.of}`,
}

/** What the inspector's panels are called. */
export const panels = {
  equation: 'Equation',
  ledger: 'Where it comes from',
  node: 'Node',
  check: 'Gradient check',
  code: 'Code',
  predict: 'Predict, then reveal',
  mistakes: 'Mistakes',
  compare: 'Compare',
}
