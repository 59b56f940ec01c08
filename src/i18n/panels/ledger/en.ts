import type { Label } from '../../../equation/label.ts'
import { say } from '../../../narration/sentence.ts'

const steps = (times: readonly number[]) => times.map((t) => `t = ${t}`).join(', ')

/** The ledger: what a gradient is made of, and what would be missing from it. */
export const en = {
  terms: (gradient: Label) => say`Terms that sum to ${gradient}`,
  overTime: (gradient: Label) => say`Terms that sum to ${gradient}, one a time step`,
  arrived: (arrived: number, expected: number) => `${arrived} of ${expected} arrived`,
  more: (nodes: number) =>
    nodes === 1 ? 'One more node receives here.' : `${nodes} more nodes receive here.`,
  listMore: 'List more',
  absent: {
    'not wanted': 'No gradient arrives here: none is wanted.',
    'no effect': 'No gradient arrives here: the loss does not depend on it, so it counts as 0.',
    lost: 'No gradient arrives here: by a mistake that is on it is lost on the way.',
  },
  besideLoss: (probabilities: Label, logits: Label) =>
    say`Softmax and −ln are differentiated together: the gradient goes straight to ${logits}, as ${probabilities} − onehot, and ${probabilities} gets none of its own.`,

  time: (t: number) => `t = ${t}`,
  from: (t: number) => `from t = ${t}`,
  star: (t: number) => `★ from t = ${t}`,
  pending: 'pending',
  pendingAt: (t: number) => `at t = ${t}, pending`,
  lost: 'lost by the mistake',
  lostAt: (t: number) => `at t = ${t}, lost by the mistake`,
  itself: 'the loss by itself',
  rows: (first: number, last: number) => `rows ${first}–${last}`,
  goTo: (n: number) => `Go to step ${n}`,
  norm: (size: string) => `norm ${size}`,
  normShort: (size: string) => `norm ${size}`,
  percent: (share: string) => `${share} %`,

  soFar: 'so far',
  partial: 'partial',
  total: 'total',
  clipped: (bound: string) => `clipped to ±${bound}`,
  cutEntries: (n: number) =>
    n === 0 ? 'no entry was beyond it' : n === 1 ? '1 entry was cut' : `${n} entries were cut`,

  waits: (t: number) =>
    `The loop runs backwards through time, so what comes from t = ${t + 1} arrives first. It waits here, and what comes from t = ${t} is added to it.`,
  last: (t: number) =>
    `t = ${t} is the last time step: nothing comes back from a later one, that term is zero.`,
  nothingLater: (t: number) =>
    `After t = ${t} there is no loss: nothing comes back from t = ${t + 1}, that term is zero.`,
  notSum:
    'These terms do not add up to the recorded gradient: a mistake is switched on that adds them wrongly.',

  measure:
    'Share of a time step: ⟨term, sum⟩ / ⟨sum, sum⟩, the length of its projection on the sum as a part of the length of the sum. Together the shares are 100 %; a term that points against the sum has a negative one.',
  sharesOverTime: (size: number) =>
    `Share of each time step, t = 1 on the left to t = ${size} on the right`,
  allTimes: (n: number) => `All ${n} time steps`,
  otherTimes: (n: number) => (n === 1 ? '1 other' : `${n} others`),
  othersPending: (n: number) => `${n} pending`,
  count: (t: number) => `Count t = ${t}`,
  all: 'Count all',
  without: (times: readonly number[]) => `Without ${steps(times)}`,
  normChange: 'norm',
  change: 'change',
  insteadOf: (kept: string, whole: string) => `${kept} instead of ${whole}`,
  cosine: 'cosine',
  cosineOf: (cosine: string) => `cosine ${cosine}`,

  cut: 'What truncation would lose',
  cutAt: 'Cut at k steps',
  cutHow:
    'Truncated back-propagation: the gradient of each loss goes back through at most k time steps, its own among them, and stops there. Computed over the whole backward pass.',
  cutOf: (k: number) => `k = ${k}`,
  whole: 'all',
  working: 'being computed …',
  keeps:
    'Nothing is lost at any k: this parameter is used after the states, and its gradient crosses no time step.',
  cutMistake:
    'A mistake is switched on. What truncation would lose is shown for the chain rule alone: switch the mistake off.',

  origin: 'Where one number comes from',
  paths: (shown: number, count: string) =>
    `the sum over all paths from the loss. The ${shown} largest of ${count}:`,
  allPaths: (count: number) =>
    count === 1
      ? 'all of it from one path from the loss:'
      : `the sum over all ${count} paths from the loss:`,
  isSum: (entry: Label, number: string) => say`${entry} = ${number},`,
  noPath: 'since every path from the loss to this entry has a factor of zero.',
  noNumber: 'which is no number: it has no paths that could be told apart.',
  notYet: 'No term of this gradient has arrived yet, so there is no path to follow.',
  partialPaths: 'Only paths through the terms that have arrived.',
  beforeClip: 'The number is the one before clipping.',
  rest: 'all other paths together',
  sum: 'sum',
  path: (n: number) => `Path ${n}`,
  factors: (n: number) => `${n} factors`,
  between: (n: number) => `${n} more`,
  counted: (n: number) => String(n),
  many: (power: number) => `about 10^${power}`,
  tooMany: 'more than 10^308',
  originMistake:
    'A mistake is switched on: the chain rule’s paths do not sum to the recorded number, so none are shown.',
}
