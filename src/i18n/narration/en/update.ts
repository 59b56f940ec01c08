import type { Fact } from '../../../narration/facts.ts'
import { type Said, say } from '../../../narration/sentence.ts'
import { digits, inFull } from '../../numberText.ts'
import { listed, type Narrator } from '../narrator.ts'
import { spot } from './words.ts'

/** A time step on the way back, and which parameters have a term of it. */
function gathered({
  time,
  without,
  gaining,
  target,
  assigned,
}: Extract<Fact, { kind: 'backward step' }>): Said {
  const aimless = without.length > 0 && !target ? ', which has no target' : ''
  const through = say`Back through time step ${String(time)}${aimless}:`
  if (gaining === 0) return say`${through} no parameter gains a term`
  const but = without.length > 0 ? say` but ${listed(without, ', ', ' and ')}` : []
  return say`${through} every parameter${but} ${assigned ? 'is left with the term of this step alone' : 'gains its term'}`
}

export const update = {
  clip: ({ gradient, bound, cut, of }) => {
    if (cut === 0)
      return say`No entry of ${gradient} lies beyond ±${inFull(bound)}, so nothing is cut.`
    const beyond = say`${String(cut)} of ${String(of)} entries of ${gradient}`
    return cut === 1
      ? say`${beyond} lies beyond ±${inFull(bound)} and is cut back to that limit; the others stay.`
      : say`${beyond} lie beyond ±${inFull(bound)} and are cut back to that limit, each by itself.`
  },
  update: ({ parameter, gradient, optimizer, rate, zero, stays }) => {
    if (zero && stays) return say`${gradient} is all zeros, so ${parameter} stays as it is.`
    if (zero)
      return say`${gradient} is all zeros, but ${parameter} moves on: its velocity keeps nine tenths.`
    const eta = inFull(rate)
    if (optimizer === 'sgd')
      return say`${parameter} takes a step against its gradient: ${parameter} − ${eta} ${gradient}.`
    return optimizer === 'momentum'
      ? say`The velocity of ${parameter} keeps nine tenths and gains ${gradient}; ${parameter} moves against it at the rate ${eta}.`
      : say`${parameter} moves against ${gradient} at the rate ${eta}; Adagrad divides each entry’s step by the root of its summed squared gradients.`
  },
  'forward step': ({ time, fed, state, loss, term }) => {
    const input = fed ? say`${spot(fed)} goes in` : say`the input goes in`
    const made = say`Time step ${String(time)}: ${input}, the hidden state ${state} comes out`
    return loss === null ? say`${made}.` : say`${made}, with the loss ${term} = ${digits(loss)}.`
  },
  'backward step': (fact) => {
    const { states, given, dropped } = fact
    const gone = gathered(fact)
    if (dropped.length > 0) {
      const onward =
        states.length > 0 ? say`the gradient goes on to ${listed(states, ', ', ' and ')}` : []
      const lost = say`nothing goes on to ${listed(dropped, ', ', ' or ')}`
      return states.length > 0
        ? say`${gone}, and ${onward}, but by mistake ${lost}.`
        : say`${gone}, but by mistake ${lost}.`
    }
    if (given)
      return say`${gone}, and the gradient ends at ${listed(states, ', ', ' and ')}: ${states.length === 1 ? 'the initial state is' : 'the initial states are'} given.`
    return states.length === 0
      ? say`${gone}, and the gradient has reached the start.`
      : say`${gone}, and the gradient goes on to ${listed(states, ', ', ' and ')}.`
  },
  'clip all': ({ bound, cut, of }) =>
    cut === 0
      ? say`No entry of any gradient lies beyond ±${inFull(bound)}, so nothing is cut.`
      : say`All entries of the gradients that lie beyond ±${inFull(bound)} are cut back to that limit: ${String(cut)} of ${String(of)}.`,
  'update all': ({ count, of, optimizer, rate }) => {
    const stay = count < of ? `, ${of - count} of ${of} stay as they are` : ''
    const all = count < of ? `${count} parameters` : `All ${of} parameters`
    return optimizer === 'momentum'
      ? say`${all} take a step against their velocities, which momentum has gathered from the gradients, at the rate ${inFull(rate)}${stay}.`
      : say`${all} take a step against their gradients, by ${optimizer === 'sgd' ? 'SGD' : 'Adagrad'} at the rate ${inFull(rate)}${stay}.`
  },
  'forward pass': ({ times, loss }) =>
    say`The forward pass runs through ${String(times)} time steps, to a loss of ${digits(loss)} in all.`,
  'backward pass': ({ parameters }) =>
    say`The backward pass runs from the loss to the first time step and gives each of the ${String(parameters)} parameters its gradient.`,
  several: ({ nodes }) => say`Computed here: ${listed(nodes, ', ', ' and ')}.`,
  'several back': ({ nodes }) => say`Passed on here: ${listed(nodes, ', ', ' and ')}.`,
} satisfies Partial<Narrator>
