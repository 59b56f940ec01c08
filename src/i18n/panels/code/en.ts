import type { OptimizerName } from '../../../engine/index.ts'
import type { MistakeName } from '../../../trace/index.ts'
import { mistakes } from '../../start/en.ts'

/** The program of the loss function, lit along with the steps. */
export const en = {
  languages: 'Language',
  names: { numpy: 'NumPy', pytorch: 'PyTorch', typescript: 'TypeScript' },
  listing: (language: string) => `Loss function in ${language}`,
  /** Where the steps made now stand in the program. */
  places: {
    forward: (t: number) => `forward loop, t = ${t}`,
    loss: 'after the forward loop',
    backward: (t: number) => `backward loop, t = ${t}`,
    autograd: 'the backward pass, by autograd',
    clip: 'clipping',
    update: 'update',
  },
  grey: 'grey: made in another time step',
  fromElsewhere: 'made in another time step',
  mistaken: 'mistake made here',
  copy: 'Copy as a script that runs',
  copied: 'Copied',
  copyFailed: 'The browser did not allow copying. Download the script instead.',
  download: 'Download',
  autogradIsRight:
    'Autograd works the gradients out by itself and cannot make these mistakes. This script prints the right gradients, not those on screen.',
  comments: {
    forward: 'forward pass',
    backward: 'backward pass, last time step first',
    rows: (letters: string) => `rows of the stack: ${letters}`,
    terms: 'the loss is a sum: each L[t] receives 1',
    onehot: 'softmax with cross-entropy: dy = p - onehot',
    handsOn: (gradient: string, [one, other]: readonly [string, string]) =>
      `+ hands ${gradient} on to ${one} and ${other}`,
    fromNext: 'what t+1 sends; nothing at the last t',
    autograd: 'autograd makes the whole backward pass',
    clip: 'every element within the bound, all before any update',
    update: (optimizer: OptimizerName): string =>
      optimizer === 'momentum'
        ? 'one step against the velocity: this gradient and what is left of those before'
        : 'one step against the gradient',
    mistakes: (names: readonly MistakeName[]) =>
      `≠ on purpose: ${names.map((name) => mistakes.names[name]).join('; ')}`,
    numbers: 'the parameters, every digit',
    sequence: 'inputs, targets and initial state; t counts from 1',
    helpers: 'products and sums of arrays',
    results: 'the loss, every gradient, then the parameters after the update',
    cut: 'the gradients that clipping cut, as the update took them; [] where nothing was cut',
  },
}
