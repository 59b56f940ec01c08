import type { CellName } from '../../../cells/index.ts'

export const en = {
  intro:
    'Classic bugs of a backward pass written by hand. Turn one on: it is made in the recorded pass, and every number it spoils is marked.',
  list: 'Mistakes',
  about: (name: string) => `About: ${name}`,
  wrong: 'wrong',
  right: 'right',
  /** Why one makes it, said of a cell. */
  why: {
    'no-dh-next': (cell: CellName): string =>
      cell === 'gru'
        ? 'The state goes three ways: to the output, and twice to t+1, through W_hh and through the product with the update gate. So three terms come back and are added. The two from t+1 were made one turn of the loop earlier and have to be kept until now. At the last time step they are zero: a test with a single step finds nothing wrong.'
        : 'The state goes two ways, to the output and to t+1, so two terms come back and are added. The one from t+1 was made one turn of the loop earlier and has to be kept until now. At the last time step it is zero: a test with a single step finds nothing wrong.',
    'no-dc-next': () =>
      'The cell state goes two ways as well: through tanh into h, and on to t+1 past the forget gate. Many drawings show only the way through tanh. Without the other term the gradient no longer runs along the cell line, which is what an LSTM is built for.',
    'tanh-twice': () =>
      'The slope of tanh is 1 − tanh² of its input. What is kept from the forward pass is its output, so the square of that is all it takes. A well-known NumPy listing of an LSTM has 1 − tanh²(g), although g is a tanh already; its gradients fail a numeric check. Since they point roughly the right way, training goes on and nobody notices.',
    'no-sigmoid-slope': () =>
      'σ takes pre-activations and makes gates of them, and the gates are what the products use. Both often go by the same letter in code, so the factor between them is easily left out.',
    'assign-over-time': () =>
      'Every time step uses the same matrix, so its gradient is the sum over all of them. In a network without time each weight is used once, and = is enough; the loop runs backwards over t and makes it keep only the term written last, that of the earliest time step that has one.',
    'swap-i-f': () =>
      'The order i f o g is a choice, and other code chooses otherwise (PyTorch stacks i f g o). All blocks have the same shape: no error is raised, the input gate merely learns what the forget gate should.',
    'h-now-in-dW_hh': () =>
      'For the output, dW has the state of the same t, and the line is soon copied. But W_hh was multiplied by the state before. Both have the same shape, so nothing complains.',
  },
  effect: 'What is wrong now',
  columns: { parameter: 'Parameter', error: 'Off by', from: 'From' },
  measure: '‖gradient − right one‖ / ‖right one‖, at the end of the backward pass.',
  percent: (share: string) => `${share} %`,
  fine: 'right',
  allFine: 'With these numbers the gradients of all parameters come out right.',
  first: 'First wrong number',
  goToOf: (name: string, step: number) => `Go to the first wrong term of ${name}, step ${step}`,
  step: (step: number) => `step ${step}`,
  check: 'Check the gradients',
  compare: 'Compare with the right pass',
}
