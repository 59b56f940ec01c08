import type { Role } from '../../../engine/index.ts'
import type { Label } from '../../../equation/label.ts'
import { nextTime, star } from '../../../equation/scribe.ts'
import type { Arrival, TermFact } from '../../../narration/facts.ts'
import { type Said, say } from '../../../narration/sentence.ts'
import { digits, inFull } from '../../numberText.ts'
import { listed, type Narrator } from '../narrator.ts'
import { inWords, spot, term } from './words.ts'

const both = (parts: readonly (Label | Said)[]): Said => listed(parts, ', ', ' and ')

/** Terms that were there first, and whence. */
function waiting(waited: readonly TermFact[]): Said {
  const names =
    waited.length > 2
      ? say`the ${inWords(waited.length)} terms`
      : both(waited.map((one) => (one.star ? star : one.formula)))
  return waited.every(({ later }) => later)
    ? say`${names}, which came first, from ${nextTime}`
    : say`${names}, which came first`
}

/** A term that more will follow. */
const waits = (arrival: Arrival): Said =>
  say`${arrival.to} gets ${arrival.formula}, which waits there for more (${term(arrival)}).`

/** A term that completes a gradient, with or without others. */
function completes(arrival: Arrival): Said {
  const { formula, gradient, to, number, of, waited, timed, lastTime, data, dropped } = arrival
  if (number < of) return waits(arrival)
  if (!timed && waited.length === 0) return say`${gradient} = ${formula}.`
  if (data) return say`${gradient} is ${formula}.`
  if (dropped.length > 0) {
    const lost = both(dropped.map((one) => (one.star ? star : one.formula)))
    const alone =
      waited.length === 0
        ? say`${formula} alone is`
        : say`${both([formula, ...waited.map((one) => one.formula)])} are`
    return say`At ${to}, ${lost} from ${nextTime} ${dropped.length === 1 ? 'is' : 'are'} missing by mistake: ${alone} taken for ${gradient}.`
  }
  if (waited.length > 0)
    return say`At ${to}, ${formula} is added to ${waiting(waited)}: together they are ${gradient}.`
  return lastTime
    ? say`At the last time step nothing comes from ${nextTime}, so ${formula} is all of ${gradient}.`
    : say`No later loss adds to it, so ${formula} is all of ${gradient}.`
}

/** What W_hh sends to the state of the time step before. */
function sendsBack(arrival: Arrival): Said {
  const { formula, to, gradient, number, of, waited } = arrival
  const sent = say`${arrival.star ? say`${star} = ` : ''}${formula} goes back to ${to}`
  if (of === 1) return say`${sent}, where nothing else arrives: it is ${gradient}.`
  if (number === 1) return say`${sent} and waits there (${term(arrival)}).`
  const there = waited.length > 2 ? 'what waits there' : both(waited.map((one) => one.formula))
  return number === of
    ? say`${sent} and joins ${there}: together they are ${gradient}.`
    : say`${sent}, joins ${there} and waits (${term(arrival)}).`
}

/** What a weight gains; its terms add up over time. */
function gains(weight: Arrival, input: Label, at: string | null): Said {
  const { gradient, formula, zero, sent, assigned } = weight
  if (sent || assigned) {
    const gained = say`By mistake ${gradient} ${assigned ? 'is set to' : 'gains'} ${sent ?? formula} (${term(weight)}).`
    const instead = sent ? say` What was multiplied is ${input}, so ${formula} would be right.` : []
    const gone = assigned ? say` The terms before it are lost; += would keep them.` : []
    return say`${gained}${instead}${gone}`
  }
  if (zero) return say`${zero} is all zeros, so ${gradient} gains nothing here (${term(weight)}).`
  const gained = say`${gradient} gains ${formula} (${term(weight)})`
  return at === null
    ? say`${gained}.`
    : say`${gained}: ${input} is one-hot, so only the column for ${at} changes.`
}

/** What becomes of a term where it arrives, in brackets behind it. */
function settles(arrival: Arrival): string {
  if (arrival.of === 1) return ''
  return arrival.number === arrival.of ? ` (${term(arrival)})` : ` (waits there, ${term(arrival)})`
}

/** What a factor that is all zeros makes of the other one's gradient. */
const nothingOf = ({ gradient, of }: Arrival): Said =>
  of === 1 ? say`${gradient} is rightly zero` : say`this term of ${gradient} is zero`

const vanishes = (arrival: Arrival): Said =>
  say`${arrival.zero!} is all zeros here, so ${nothingOf(arrival)}`

/** What an op does on the way back, before what each input gets. */
const leads: Readonly<Record<Role, (symbol: string) => string>> = {
  distributor: (symbol) =>
    `${symbol} hands the gradient on to each of its inputs, with the sign of that input`,
  switcher: (symbol) => `${symbol} multiplies the gradient by its slope at each input`,
  router: (symbol) => `${symbol} sends the gradient back only to where the value came from`,
  scale: (symbol) => `The gradient is multiplied by the slope of ${symbol}`,
  product: (symbol) => `By the chain rule through ${symbol}`,
  loss: (symbol) => `Softmax and ${symbol} are differentiated together`,
}

export const backward = {
  start: ({ losses, start }) =>
    losses.length === 1
      ? say`+ passes the gradient on unchanged: ${losses[0]!} gets ${inFull(start)}.`
      : say`+ passes the gradient on unchanged: each of the ${inWords(losses.length)} losses gets ${inFull(start)}.`,
  error: ({ gradient, probabilities, target, probability, slope }) =>
    say`Softmax and cross-entropy are differentiated together: ${gradient} is ${probabilities} with 1 taken off at the target ${spot(target)}. There, ${digits(probability)} − 1 = ${digits(slope)}.`,
  distribute: ({ upstream, receivers, bias }) => {
    const biased = bias ? [say`${bias.to} (${term(bias)} in ${bias.gradient})`] : []
    const all = [...receivers.map(({ to }) => to), ...biased]
    const lost = bias?.assigned
      ? say` By mistake ${bias.gradient} is set to it: the terms before it are lost; += would keep them.`
      : []
    return say`+ distributes: ${upstream} goes on unchanged to ${both(all)}.${lost}`
  },
  product: ({ weight, spot: at, input, onward, ends }) => {
    const learned = weight ? gains(weight, input, at && spot(at)) : []
    const sent = onward ? (onward.later ? sendsBack(onward) : completes(onward)) : []
    const stops = ends ? say`The initial state is given, so the gradient goes no further back.` : []
    const parts = [learned, sent, stops].filter((part) => part.length > 0)
    return listed(parts, ' ', ' ')
  },
  slope: ({ symbol, by, output, upstream, arrival }) => {
    const { gradient, formula, number, of, lastTime, waited, dropped } = arrival
    if (number < of || waited.length > 0 || dropped.length > 0) return completes(arrival)
    if (by === 'condition')
      return say`${symbol} lets ${upstream} pass where ${output} is positive and stops it elsewhere: this is ${gradient}.`
    if (by === 'nothing')
      return say`Without an activation ${upstream} passes unchanged: it is ${gradient}.`
    // c: the slope is not all there is to say.
    if (of === 1 && output.length > 1)
      return lastTime
        ? say`${gradient} = ${formula}: at the last time step no second term comes from ${nextTime}.`
        : say`${gradient} = ${formula}: no later loss adds a second term.`
    return by === 'output'
      ? say`${gradient} = ${formula}: the slope of ${symbol}, from its own output ${output}.`
      : say`${gradient} = ${formula}: what comes back, times the slope of ${symbol}.`
  },
  swap: ({ arrivals }) => {
    const [first, second] = arrivals
    const { to, formula, zero } = first!
    if (second) {
      const nil = both(arrivals.flatMap((one) => (one.zero ? [vanishes(one)] : [])))
      const sent = say`A product hands each factor the other’s value times the gradient: ${to} gets ${formula}${settles(first!)}, ${second.to} gets ${second.formula}${settles(second)}.`
      return nil.length > 0 ? say`${sent} ${nil}.` : sent
    }
    return zero
      ? say`${to} gets ${formula}. The other factor, ${zero}, is all zeros here, so ${nothingOf(first!)}.`
      : say`${to} gets ${formula}, the other factor’s value times the gradient${settles(first!)}.`
  },
  minus: ({ result, arrival }) => {
    const { to, formula, gradient, number, of, waited } = arrival
    if (number < of)
      return say`${to} has a minus sign in ${result}, so it gets ${formula}${settles(arrival)}.`
    return waited.length > 0
      ? say`${to} has a minus sign in ${result}: ${formula} is added to ${waiting(waited)}; together they are ${gradient}.`
      : say`${to} has a minus sign in ${result}, so it gets ${formula}.`
  },
  merge: ({ stack, gates, blocks, empty, number, of, swapped }) => {
    const rest =
      empty.length > 0
        ? ` Nothing has come to ${empty.join(' and ')}: the rows there are zero.`
        : ''
    if (swapped)
      return blocks.length > 1
        ? say`By mistake the ${inWords(gates.length)} blocks are stacked in the order ${swapped.gates.join(' ')} and taken for ${stack}; ${gates.join(' ')} would be right.${rest}`
        : say`By mistake ${blocks[0]!} fills the rows of ${swapped.rows} in ${stack}, not its own (${term({ number, of })}).`
    return blocks.length > 1
      ? say`The gradients of the ${inWords(gates.length)} blocks are stacked again, in the order ${gates.join(' ')}: together they are ${stack}.${rest}`
      : say`${blocks[0]!} fills its own rows of ${stack}; the other rows get zero from it (${term({ number, of })}).`
  },
  'each entry': ({ symbol, upstream, arrival }) =>
    say`${symbol} adds up all entries of ${arrival.to}, so each of them gets ${upstream}${settles(arrival)}.`,
  'other back': ({ role, symbol, arrivals }) =>
    say`${leads[role](symbol)}: ${both(arrivals.map((one) => say`${one.to} gets ${one.formula}${settles(one)}`))}.`,
  nothing: ({ upstream }) => say`${upstream} is exactly zero, so only zeros go on from here.`,
} satisfies Partial<Narrator>
