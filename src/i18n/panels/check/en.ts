import type { Label } from '../../../equation/index.ts'
import type { Said } from '../../../narration/sentence.ts'

const entries = (n: number) => (n === 1 ? '1 entry' : `${n.toLocaleString('en')} entries`)

/** Where an entry stands, in words; a vector has no columns. */
const place = (row: number, column: number | null) =>
  column === null ? `row ${row}` : `row ${row}, column ${column}`

/** The panel that compares gradients with nudged losses. */
export const en = {
  subject: 'Gradient of',
  thisStep: (name: string) => `this step’s ${name}`,
  parameters: 'Parameters',
  others: 'Selected',
  place,
  cells: (name: string) => `Entries of ${name}`,
  cell: (row: number, column: number | null, value: string) => `${place(row, column)}: ${value}`,
  noGradient: (label: Label): Said => [
    'No gradient reaches ',
    label,
    ', so there is nothing to compare. Choose another node.',
  ],
  besideLoss: (probabilities: Label, logits: Label): Said => [
    'There is nothing to compare for ',
    probabilities,
    ': softmax and −ln are differentiated together, so the gradient goes straight to ',
    logits,
    '. Choose that instead.',
  ],
  title: (label: Label): Said => ['Numeric check of ', label],
  whole: 'Compared with the whole gradient, including the terms that arrive later.',
  nudged: 'Loss with this entry w nudged by ε',
  analytic: 'analytic',
  numeric: 'numeric',
  relativeError: 'relative error',
  formula: 'Numeric gradient',
  verdicts: {
    agrees: 'The two agree.',
    unresolved:
      'No difference can be seen: at this ε, rounding in the two losses is larger than what would differ.',
    coarse:
      'They differ because ε is too large, not because the gradient is wrong: with 10⁻⁵ they agree.',
    kink: 'There is a kink within ±ε: a slope on the way jumps there. The loss has no single slope there, so a difference says nothing.',
    wrong: 'The two differ: this gradient is wrong.',
    'not finite': 'A loss or a gradient is not a finite number, so nothing can be compared.',
  },
  epsilon: 'Size of the nudge, ε',
  chart: (best: string, error: string, now: string, own: string) =>
    `Relative error against ε. Smallest at ε = ${best}: ${error}. At ε = ${now}: ${own}.`,
  chartWaiting: 'Relative error against ε, being computed',
  error: 'relative error',
  rounding: 'rounding',
  truncation: 'truncation',
  best: (epsilon: Label, error: Label): Said => [
    'Smallest error: ',
    error,
    ' at ε = ',
    epsilon,
    '.',
  ],
  flat: 'No ε helps: the error of a wrong gradient stays, however small the nudge.',
  why: 'Too small an ε, on the left: the two losses agree in almost all of their 16 digits, and the difference is rounding. Too large, on the right: the slope of the loss bends between w − ε and w + ε, and this error grows with ε².',
  all: 'Check every entry',
  checkAll: (n: number) => `All parameters: ${entries(n)}`,
  checkOne: (name: string, n: number) => `${name}: ${entries(n)}`,
  stop: 'Stop',
  progress: 'Progress of the check',
  progressOf: (done: number, total: number) =>
    `${done.toLocaleString('en')} of ${total.toLocaleString('en')} checks`,
  right: (n: number) => (n === 1 ? 'The entry agrees.' : `All ${entries(n)} agree.`),
  rightSoFar: (checked: number, n: number) =>
    `Stopped after ${checked.toLocaleString('en')} of ${entries(n)}: all of them agree.`,
  wrong: (names: readonly Label[]): Said => [
    'Wrong gradient: ',
    ...names.flatMap((name, k): Said => (k === 0 ? [name] : [', ', name])),
    '.',
  ],
  stopped: (checked: number, n: number) =>
    `Stopped after ${checked.toLocaleString('en')} of ${entries(n)}.`,
  kinks: (n: number) => `${entries(n)} at a kink could not be compared.`,
  worst: (label: Label, where: string, error: Label): Said => [
    'Largest relative error ',
    error,
    ', at ',
    label,
    `, ${where}.`,
  ],
  show: 'Show this entry',
  columns: { parameter: 'Parameter', checked: 'Checked', wrong: 'Wrong' },
  checkedOf: (checked: number, of: number) =>
    checked === of
      ? checked.toLocaleString('en')
      : `${checked.toLocaleString('en')} of ${of.toLocaleString('en')}`,
  timesRight: 'Inside every time step the gradients agree as well.',
  timesWrong: (times: readonly number[]) =>
    `Wrong from t = ${times[0]} on, as the backward loop goes: at t = ${times.join(', ')}.`,
  firstWrong: (label: Label, t: number): Said => ['First wrong: ', label, `, at t = ${t}.`],
  firstTerm: (label: Label, t: number): Said => [
    'First wrong: what ',
    label,
    ` receives from t = ${t}.`,
  ],
  go: 'Go to this step',
  sumWrong:
    'Inside every time step each term is right. What is wrong is how they are added up over time.',
  idle: 'Nudges every entry, one after another, with ε = 10⁻⁵. With all parameters, the gradients inside each time step are checked first.',
}
