import type { Label } from '../../../equation/label.ts'
import { plainLabel } from '../../../equation/plainLabel.ts'
import type { Fact, GateLetter, Spot } from '../../../narration/facts.ts'
import { type Said, say } from '../../../narration/sentence.ts'
import { digits, inFull } from '../../numberText.ts'
import { listed, type Narrator } from '../narrator.ts'
import { inWords, spot } from './words.ts'

const gates: Readonly<Record<GateLetter, (gate: Label) => Said>> = {
  i: (gate) => say`the input gate ${gate} says how much of the candidate is written.`,
  f: (gate) => say`the forget gate ${gate} says how much of the old cell state is kept.`,
  o: (gate) => say`the output gate ${gate} says how much of the cell is shown.`,
  r: (gate) => say`the reset gate ${gate} says how much of the past the candidate sees.`,
  z: (gate) => say`the update gate ${gate} says how much of the old hidden state stays.`,
}

const stacked = ({ side, result, gates: rows }: Extract<Fact, { kind: 'preactivation' }>): Said => {
  const all = `${inWords(rows.length)} blocks, stacked in the order ${rows.join(' ')}`
  if (side === 'input') return say`${result}, what the input says to all ${all}`
  if (side === 'state') return say`${result}, what the past says to all ${all}`
  return say`${result}, the pre-activations of all ${all}`
}

/** Who is the likeliest, up to the number. */
const likeliest = (top: readonly Spot[]): Said =>
  top.length === 1
    ? say`the likeliest is ${spot(top[0]!)}, with`
    : top.length <= 3
      ? say`${listed(
          top.map((one) => [spot(one)]),
          ', ',
          ' and ',
        )} are equally likely, each with`
      : say`${String(top.length)} are equally likely, each with`

export const forward = {
  other: ({ result, formula, inputs }) =>
    plainLabel(result) === plainLabel(formula)
      ? say`${result} is made from ${listed(inputs, ', ', ' and ')}.`
      : say`${result} = ${formula}.`,
  pick: ({ input, result, weight, spot: at }) =>
    say`${input} is one-hot, so ${result} is simply the column of ${weight} for ${spot(at)}.`,
  project: ({ weight, input }) => say`${weight} brings the input ${input} into the cell.`,
  recur: ({ weight, state, result, initial, zero }) => {
    if (zero)
      return say`Nothing comes before the first time step: ${state} is zero, and so is ${result}.`
    return initial
      ? say`${weight} multiplies ${state}, the state that the network starts from.`
      : say`${weight} multiplies ${state}, the hidden state handed over from the time step before.`
  },
  read: ({ state, result, characters }) =>
    say`The output reads the hidden state ${state} alone: ${result} has a score for every ${characters ? 'character' : 'class'}.`,
  preactivation: (fact) => {
    const { result, bias, side, gates: rows, alone } = fact
    if (alone && side === 'state')
      return say`The past is all zeros here, so ${result} is ${bias} alone: ${inWords(rows.length)} blocks, stacked in the order ${rows.join(' ')}.`
    if (side !== 'both') return say`Adding ${bias} gives ${stacked(fact)}.`
    return rows.length > 0
      ? say`The input’s part, the state’s part and ${bias} add up to ${stacked(fact)}.`
      : say`The input’s part, the state’s part and ${bias} add up to ${result}, which goes into the activation.`
  },
  logits: ({ result, bias }) =>
    say`Adding ${bias} gives the logits ${result}: scores of any size, not probabilities yet.`,
  'both sides': ({ gate, terms: [input, state] }) =>
    say`Input and past both have a say in gate ${gate}: ${input!} and ${state!} are added.`,
  'candidate sum': ({ passed, input }) =>
    say`What the reset gate lets through of the past, ${passed}, is added to the input’s part ${input}.`,
  squash: ({ symbol, range: [low, high], from, result }) =>
    say`${symbol} squeezes ${from} into the range from ${inFull(low)} to ${inFull(high)}: the new hidden state ${result}.`,
  'keep positive': ({ symbol, from, result }) =>
    say`${symbol} keeps what is positive in ${from} and sets the rest to 0: the new hidden state ${result}.`,
  'no activation': ({ from, result }) =>
    say`There is no activation: the new hidden state ${result} is ${from} as it stands.`,
  gate: ({ gate, from, result }) =>
    say`σ squeezes ${from} into the range from 0 to 1: ${gates[gate](result)}`,
  candidate: ({ cell, result }) =>
    cell === 'lstm'
      ? say`tanh makes the candidate ${result}, between −1 and 1: what could be written into the cell.`
      : say`tanh makes the candidate ${result}, between −1 and 1: what the hidden state could become.`,
  'squash cell': ({ cell }) =>
    say`tanh squeezes ${cell} into the range from −1 to 1, ready for the output gate.`,
  keep: ({ result, zero }) =>
    zero
      ? say`Before the first time step there is no cell state to keep, so ${result} is zero.`
      : say`${result} is what the forget gate keeps of the old cell state.`,
  write: ({ result }) =>
    say`${result} is what is written: the part of the candidate that the input gate lets through.`,
  cell: ({ result, terms: [kept, written] }) =>
    say`What is kept and what is written add up to the new cell state: ${result} = ${kept!} + ${written!}.`,
  show: ({ result, formula }) =>
    say`What the output gate shows of the cell is the hidden state: ${result} = ${formula}.`,
  reset: ({ result }) =>
    say`${result} is the part of the past that the reset gate lets the candidate see.`,
  complement: ({ result }) =>
    say`What the old state does not keep, ${result}, is left to the candidate.`,
  renew: ({ result }) => say`${result} is the candidate’s share of the new hidden state.`,
  'keep state': ({ result, zero }) =>
    zero
      ? say`Before the first time step there is no hidden state to keep, so ${result} is zero.`
      : say`${result} is the share of the old hidden state that stays.`,
  blend: ({ result, fresh, old }) =>
    say`The new hidden state blends candidate and old state: ${result} = ${fresh} + ${old}.`,
  split: ({ stack, gates: rows, blocks }) =>
    blocks.length < rows.length
      ? say`${blocks[0]!} is cut out of the stack ${stack}.`
      : say`${stack} is cut into its ${inWords(rows.length)} blocks, in the order ${rows.join(' ')}.`,
  softmax: ({ logits, result, top, probability }) =>
    top.length === 0
      ? say`Softmax turns the logits ${logits} into probabilities ${result}.`
      : say`Softmax turns the logits ${logits} into probabilities ${result} that add up to 1; ${likeliest(top)} ${digits(probability)}.`,
  cost: ({ result, probabilities, target, probability, loss }) =>
    probability === 0
      ? say`The probability of the target ${spot(target)} in ${probabilities} is too small for a number and rounds to 0; the loss, worked out from the logits, is ${result} = ${digits(loss)}.`
      : say`${probabilities} gives the target ${spot(target)} a probability of ${digits(probability)}; the loss is its negative logarithm, ${result} = ${digits(loss)}.`,
  total: ({ result, gradient, count, loss, start }) =>
    count === 1
      ? say`The one loss is the total, ${result} = ${digits(loss)}. The backward pass starts from it, with ${gradient} = ${inFull(start)}.`
      : say`The losses of ${String(count)} time steps add up to ${result} = ${digits(loss)}. The backward pass starts from it, with ${gradient} = ${inFull(start)}.`,
} satisfies Partial<Narrator>
