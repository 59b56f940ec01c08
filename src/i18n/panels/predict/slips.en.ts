import type { Label } from '../../../equation/label.ts'
import type { SlipNames } from '../../../equation/predict/slipNames.ts'
import { type Said, say } from '../../../narration/sentence.ts'
import type { SlipKind } from '../../../trace/predict/index.ts'
import { listed } from '../../narration/narrator.ts'

/** Terms by name, or how many there are. */
const terms = (all: readonly Label[]): Said =>
  all.length > 4 ? [`${all.length} terms`] : listed(all, ', ', ' and ')

/** What was done, and what to do instead. */
export const slips = {
  sign: () =>
    say`The size is right, every sign is flipped. Look again at what is added and what is taken off.`,
  transposed: ({ share, formula, result }) =>
    say`The matrix is the wrong way round. Multiply as in ${share ?? formula ?? result}.`,
  'factors exchanged': ({ share, formula, result }) =>
    say`The factors have changed places, and of matrices the order matters. Multiply as in ${share ?? formula ?? result}.`,
  'block order': ({ order }) =>
    say`Two blocks have changed places. Stack them in the order ${order}.`,

  'term forgotten': ({ about }) => say`${about} is missing: the sum has one more term. Add it.`,
  'term alone': ({ about }) => say`That is ${about} alone. A sum adds all its inputs.`,
  'mean for sum': () => say`That is the mean. The terms are added here and not divided.`,
  'not taken off': ({ about }) => say`${about} has not been taken off.`,
  'taken off alone': ({ about, meant }) => say`That is ${about} itself. Take it from ${meant}.`,
  'sum for difference': () => say`The two were added. Here one is taken off the other.`,
  'factor alone': ({ about }) =>
    say`That is ${about} alone. Multiply it, entry by entry, by the other factor.`,
  'sum for product': () => say`The two were added. ⊙ multiplies them, entry by entry.`,
  'not divided': ({ about }) => say`That is ${about} alone. Divide it, entry by entry.`,
  'upside down': ({ formula, result }) =>
    say`The quotient is upside down. Divide as in ${formula ?? result}.`,
  'product for quotient': ({ share, formula, result }) =>
    say`That is multiplied where it should be divided. Make it ${share ?? formula ?? result}.`,
  'base alone': ({ about, formula, result }) =>
    say`That is ${about} itself. Raise it to the power, ${formula ?? result}.`,
  'times for power': ({ formula, result }) =>
    say`That is multiplied by the exponent. Raise to the power instead: ${formula ?? result}.`,
  'before activation': ({ about }) =>
    say`That is ${about}, from before the function. Send it through the function first.`,
  'other activation': ({ taken, fn }) =>
    say`That is what ${taken} gives. The function here is ${fn}.`,
  'argument alone': ({ about, fn }) =>
    say`That is ${about} alone. ${fn} looks at all its inputs, entry by entry.`,
  'other argument': ({ formula, result }) =>
    say`That is the smaller one of each pair. ${formula ?? result} takes the larger one.`,
  'slope for value': ({ result }) =>
    say`That is the slope of the function. Asked for is its value ${result}.`,
  'other block': ({ about }) =>
    say`Those are the rows of ${about}. Take the rows that belong to this block.`,
  'not normalised': () => say`Divide the exponentials by their sum: probabilities add up to 1.`,
  'probability for loss': () => say`That is the probability of the target. The loss is −ln of it.`,
  'logit for loss': () =>
    say`That is the logit of the target. Make it a probability by softmax, then take −ln.`,

  'local forgotten': ({ upstream, share }) =>
    share
      ? say`That is ${upstream} handed on as it came: the local factor is missing. Make it ${share}.`
      : say`That is ${upstream} handed on as it came. Multiply it by the local factor.`,
  'upstream forgotten': ({ upstream }) =>
    say`That is the local factor alone. Multiply it by what comes in, ${upstream}.`,
  'own value': ({ node, other }) =>
    say`That is multiplied by the value of ${node} itself. Multiply by the value of the other input, ${other ?? node}.`,
  'other share': ({ about, node, share, result }) =>
    say`That is what goes to ${about}. To ${node} goes ${share ?? result}.`,
  'function twice': ({ actor, fn, slope }) =>
    say`${fn} was taken of ${actor} once more, but ${actor} is its result already. Its slope is ${slope ?? actor}.`,
  'slope from input': ({ about, slope, actor }) =>
    say`The slope is made from ${about}, before the function. Make it from the output: ${slope ?? actor}.`,
  'slope from output': ({ actor, slope }) =>
    say`The slope is made from ${actor}, after the function. Make it from the input: ${slope ?? actor}.`,
  'value for slope': ({ actor, slope }) =>
    say`The value ${actor} was used as the slope. The slope is ${slope ?? actor}.`,
  'slope in part': ({ slope, share, result }) =>
    slope
      ? say`Part of the slope is missing. The local factor is ${slope}.`
      : say`Part of it is missing. Make it ${share ?? result}.`,
  'power forgotten': ({ slope, actor }) =>
    say`A power is missing in the slope. The local factor is ${slope ?? actor}.`,
  'sign in slope': ({ slope, actor }) =>
    say`A sign in the slope is flipped. The local factor is ${slope ?? actor}.`,
  'shared out': ({ upstream }) =>
    say`The gradient was divided among the inputs. A sum hands the whole ${upstream} to each of them.`,
  'onehot forgotten': () => say`Those are the probabilities. Take off 1 at the target.`,
  'other time': ({ about, meant }) =>
    say`That uses ${about}. Take ${meant}, the value of the forward pass at this very place.`,

  'waiting forgotten': ({ forgotten }) =>
    say`That is only what arrives now. ${terms(forgotten)} ${forgotten.length === 1 ? 'was' : 'were'} waiting here: at a fork gradients are added.`,
  'one term forgotten': ({ forgotten }) =>
    say`${terms(forgotten)} is missing in the sum. At a fork all gradients are added.`,
  'arriving forgotten': ({ forgotten }) =>
    say`That is only what was waiting. Add what arrives now, ${terms(forgotten)}.`,
  'share subtracted': ({ share, result }) =>
    say`What arrives now, ${share ?? result}, has the wrong sign in the sum. Terms of a gradient are added.`,
  'sum for share': () => say`That is the sum so far. Asked for is this term alone.`,

  'not clipped': ({ bound }) =>
    say`That is the gradient before clipping. Cut what lies beyond ±${String(bound)} back to that limit.`,
  'not updated': ({ goesBy }) =>
    say`That is the value before the update. Take a step against the ${goesBy}.`,
  ascent: ({ goesBy }) =>
    goesBy === 'velocity'
      ? say`That step goes along the velocity. Step against it.`
      : say`That step goes uphill. Step against the gradient, so that the loss falls.`,
  'rate forgotten': () => say`That is the whole step. Scale it by the rate first.`,
  'whole gradient': () =>
    say`That takes off the whole gradient. Scale it first, as the optimiser and its rate say.`,
  'memory forgotten': ({ memory }) =>
    memory
      ? say`That is a step by the gradient alone. The optimiser goes by what it remembers, too: ${memory}.`
      : say`That is a step by the gradient alone.`,
  'change alone': () => say`That is the change alone. Add it to the old value.`,
} satisfies Readonly<Record<SlipKind, (names: SlipNames) => Said>>
