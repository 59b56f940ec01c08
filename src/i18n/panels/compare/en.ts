import { say } from '../../../narration/sentence.ts'
import { about, digits, powerOfTen } from '../../numberText.ts'
import { cellState, forget, hidden, keep, recurrent, slope } from './maths.ts'

/** A factor to two digits: 0.21, 4.8, 60,000; a large one as a power of ten. */
function rounded(factor: number): string {
  if (!Number.isFinite(factor)) return digits(factor)
  const { value, power } = about(factor)
  if (power >= 9) return powerOfTen(Math.round(Math.log10(factor)))
  return factor < 10 ? factor.toPrecision(2) : value.toLocaleString('en')
}

/** Two passes side by side. */
export const en = {
  choose: 'Compare with',
  choices: {
    none: 'nothing',
    rnn: 'RNN',
    lstm: 'LSTM',
    gru: 'GRU',
    update: 'after the update',
    mistakes: 'without mistakes',
  },
  /** What the second pass is. */
  about: {
    cell: (cell: string) =>
      `Beside it the ${cell}: the same text, targets, hidden size and seed. Both pictures follow the one playhead.`,
    recorded: (cell: string) =>
      `Beside it the ${cell} with its recorded weights, on the same text. Both pictures follow the one playhead.`,
    update: 'Beside it the next iteration, which starts with the weights that this update makes.',
    mistakes:
      'Beside it the same network without mistakes: the values are the same until the first update, the gradients are right.',
  },
  /** Why there is no second pass. */
  nothing: {
    'not asked for':
      'A second pass appears beside the first one, and both follow the same playhead.',
    'same cell': (cell: string) => `The first pass is the ${cell} already. Choose another cell.`,
    'no mistakes':
      'No mistake is switched on, so there is nothing to compare with. Switch one on among the mistakes first.',
    'last iteration': 'This is the last iteration there can be, so no update follows it.',
    'not finite':
      'The numbers of the second pass would be too large to be finite, so it is not drawn. A lower learning rate helps.',
  },
  /** The two passes: `of` stands over a picture, `name` over a column. */
  sides: {
    update: {
      first: { name: 'Before', of: (cell: string) => `${cell} before the update` },
      second: { name: 'After', of: (cell: string) => `${cell} after the update` },
    },
    mistakes: {
      first: { name: 'Mistaken', of: (cell: string) => `${cell} with mistakes` },
      second: { name: 'Right', of: (cell: string) => `${cell} without mistakes` },
    },
  },
  graph: (title: string, t: number, times: number) =>
    `Second graph, ${title}: time step ${t} of ${times}`,
  difference: 'Difference',
  losses: 'Losses after this step',
  /** Which losses are shown of a long text. */
  part: (first: number, last: number, of: number) => `Time steps ${first} to ${last} of ${of}`,
  node: 'Node in focus',
  value: 'Value',
  gradient: 'Gradient',
  entry: 'Entry',
  length: 'Length ‖·‖',
  absent: (name: string) => `The second pass has no node called ${name}.`,
  unlike: (first: string, second: string) =>
    `${first} and ${second} numbers: entry by entry they cannot be compared.`,
  many: (n: number) => `${n} numbers, by their length.`,
  missing: 'not there yet',
  norms: {
    title: 'How far the gradient reaches back',
    source: 'Sent back',
    sources: { all: 'all losses', last: 'the last loss alone' },
    state: 'State',
    about: {
      all: 'Length of the finished gradient at each time step. Every loss on the way adds to it.',
      last: (t: number) =>
        `Only the loss at t = ${t} is sent back, so nothing is added on the way: what is left at t = 1 is what came through.`,
    },
    /** How t = 1 stands to the last time step that is sent back from. */
    smaller: (name: string, t: number, factor: number) =>
      factor < 10
        ? `${name}: at t = 1 about ${rounded(1 / factor)} times what it is at t = ${t}.`
        : `${name}: at t = 1 about 1/${rounded(factor)} of what it is at t = ${t}.`,
    larger: (name: string, t: number, factor: number) =>
      `${name}: at t = 1 about ${rounded(factor)} times what it is at t = ${t}.`,
    lost: (name: string) => `${name}: nothing reaches t = 1.`,
    chart: (what: string) => `Chart, logarithmic: ${what}`,
    time: 'Time step',
    numbers: 'As numbers',
  },
  /** What a gradient meets for each time step back. */
  path: {
    rnn: () =>
      say`RNN: for each time step back the gradient is multiplied by the slope of the activation (of tanh ${slope}) and by ${recurrent}, and there is no other way. Those products decide whether it shrinks or grows.`,
    lstm: () =>
      say`LSTM: there is a way along ${cellState} as well, on which it is multiplied by ${forget} alone. With ${forget} near 1 it lasts; with a small ${forget} it fades here, too.`,
    gru: () =>
      say`GRU: there is a way along ${hidden} as well, on which it is multiplied by ${keep} alone. With ${keep} near 1 it lasts; with a small ${keep} it fades here, too.`,
  },
  update: {
    title: 'What the update changed',
    parameter: 'Parameter',
    change: 'Change ‖Δ‖',
    loss: (before: string, after: string) => `Loss of the pass: ${before} before, ${after} after.`,
    lengths: 'Length of each parameter',
  },
}
