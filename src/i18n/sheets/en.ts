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
    ends: 'in the graph: the first or last node',
    back: 'in the graph: back to where you came from',
  },
  touch: 'On a touch screen, swipe to step, drag to move, pinch to zoom.',
}
