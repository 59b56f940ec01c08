import type { Span } from '../account.ts'

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

/** All numbers as a table. */
export const table = {
  button: 'All values',
  title: 'All values and gradients',
  moment: 'Moment',
  moments: { now: 'After this step', end: 'At the end' },
  /** Nodes that no time step owns, and states before the first. */
  outside: 'Parameters and loss',
  initial: 'Initial state',
  numbers: (n: number) => `${n} numbers`,
  download: 'Download CSV',
  copyFailed: 'The browser did not allow copying. Download the table instead.',
  columns: {
    name: 'Name',
    shape: 'Shape',
    value: 'Value',
    gradient: 'Gradient',
    state: 'State',
  },
  copy: 'Copy the table',
  copied: 'Copied',
}

/** The way to the questions that learners ask. */
export const questions = { open: 'Questions' }

/** The dialogue that asks for a step. */
export const goTo = {
  title: 'Go to step',
  label: 'Number or name of a step',
  hint: 'Such as 83, t3.c, t2.dh or dW_hh',
  go: 'Go',
  cancel: 'Cancel',
  missing: (got: string) => `There is no step “${got}”.`,
}

/** The sheet of keys. */
export const help = {
  title: 'Keyboard',
  open: 'Keyboard help',
  close: 'Close',
  lines: {
    next: 'next step',
    previous: 'previous step',
    previousTime: 'previous time step',
    nextTime: 'next time step',
    first: 'first step',
    last: 'last step',
    goTo: 'go to a step by number or name',
    fullscreen: 'full screen',
    theme: 'light or dark',
    zoomIn: 'zoom in',
    zoomOut: 'zoom out',
    fit: 'fit the whole network',
    undo: 'undo an edit',
    redo: 'redo an edit',
    help: 'this help',
    escape: 'close what is open',
    walk: 'in the graph: the node before or after',
    wires: 'in the graph: along a wire, to an input or an output',
    open: 'in the graph: details of the node',
    back: 'in the graph: back to where you came from',
  },
  touch: 'On a touch screen, swipe to step, drag to move, pinch to zoom.',
}
