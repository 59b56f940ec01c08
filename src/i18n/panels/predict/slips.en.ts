import type { Label } from '../../../equation/label.ts'
import type { AskedNames } from '../../../equation/predict/names.ts'
import { type Said, say } from '../../../narration/said.ts'
import type { SlipKind } from '../../../trace/predict/index.ts'

/** What a sentence about a slip is made of: the question, and the node that the slip is about. */
export interface SlipNames extends AskedNames {
  readonly about: Label
}

/** What was done, and what to do instead. */
export const slips = {
  sign: () =>
    say`The size is right, every sign is flipped. Look again at what is added and what is taken off.`,
  'term forgotten': ({ about }) => say`${about} is missing: the sum has one more term. Add it.`,
  'term alone': ({ about }) => say`That is ${about} alone. A sum adds all its inputs.`,
  'factor alone': ({ about }) =>
    say`That is ${about} alone. Multiply it, entry by entry, by the other factor.`,
  'sum for product': () => say`The two were added. ⊙ multiplies them, entry by entry.`,
  'complement forgotten': ({ about }) => say`That is ${about} itself. Take it from 1.`,
  'before activation': ({ about }) =>
    say`That is ${about}, from before the activation. Send it through the function first.`,
  'other activation': () =>
    say`tanh and σ have changed places. Gates take σ, candidates and states take tanh.`,
  'slope for value': ({ result }) =>
    say`That is the slope of the activation. Asked for is its value ${result}.`,
  'other block': ({ about }) =>
    say`Those are the rows of ${about}. Take the block that belongs to this gate.`,
  'not normalised': () => say`Divide the exponentials by their sum: probabilities add up to 1.`,
  'probability for loss': () => say`That is the probability of the target. The loss is −ln of it.`,
  'logit for loss': () =>
    say`That is the logit of the target. Make it a probability by softmax, then take −ln.`,
  'mean for sum': () => say`That is the mean. The terms are added here and not divided.`,
  'local forgotten': ({ upstream, share }) =>
    share
      ? say`That is ${upstream} handed on as it came: the local factor is missing. Make it ${share}.`
      : say`That is ${upstream} handed on as it came. Multiply it by the local factor.`,
  'upstream forgotten': ({ upstream }) =>
    say`That is the local factor alone. Multiply it by what comes in, ${upstream}.`,
  'own value': ({ node, other }) =>
    say`That is multiplied by the value of ${node} itself. Multiply by the value of the other input, ${other ?? node}.`,
  transposed: ({ share, formula, result }) =>
    say`The matrix is the wrong way round. Multiply as in ${share ?? formula ?? result}.`,
  'tanh twice': ({ actor, slope }) =>
    say`That is 1 − tanh² of ${actor}, but ${actor} is a tanh already. Its slope is ${slope ?? actor}.`,
  'slope from input': ({ about, slope, actor }) =>
    say`The slope is made from ${about}, before the activation. Make it from the output: ${slope ?? actor}.`,
  'value for slope': ({ slope, actor }) =>
    say`Part of the slope is missing. The local factor is ${slope ?? actor}.`,
  'shared out': ({ upstream }) =>
    say`The gradient was divided among the inputs. A sum hands the whole ${upstream} to each of them.`,
  'onehot forgotten': () => say`Those are the probabilities. Take off 1 at the target.`,
  'block order': ({ order }) =>
    say`Two blocks have changed places. Stack them in the order ${order}.`,
  'state of now': ({ about }) =>
    say`That uses ${about}. Take the state that was multiplied in the forward pass, one step earlier.`,
  'waiting forgotten': ({ share, result }) =>
    say`That is only what arrives now, ${share ?? result}. A term was waiting here: at a fork gradients are added.`,
  'arriving forgotten': ({ share, result }) =>
    say`That is only what was waiting. Add what arrives now, ${share ?? result}.`,
  'share subtracted': ({ share, result }) =>
    say`What arrives now, ${share ?? result}, has the wrong sign in the sum. Terms of a gradient are added.`,
  'sum for share': () => say`That is the sum so far. Asked for is this share alone.`,
  'not clipped': ({ bound }) =>
    say`That is the gradient before clipping. Cut what lies beyond ±${String(bound)} back to that limit.`,
  'not updated': () => say`That is the value before the update. Take a step against the gradient.`,
  ascent: () => say`That step goes uphill. Step against the gradient, so that the loss falls.`,
  'rate forgotten': () =>
    say`That takes off the whole gradient. Scale it first, as the optimiser and its rate say.`,
  'change alone': () => say`That is the change alone. Add it to the old value.`,
} satisfies Readonly<Record<SlipKind, (names: SlipNames) => Said>>
