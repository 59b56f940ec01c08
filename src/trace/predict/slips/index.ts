import { map, multiplyOut, type Tensor, zip } from '../../../engine/index.ts'
import { arrivalsOf } from '../../known.ts'
import type { Trace } from '../../trace.ts'
import type { Question } from '../question.ts'
import { clipCandidates, updateCandidates } from './after.ts'
import { orderCandidates, shareCandidates } from './backward.ts'
import { type Candidate, fitting } from './candidate.ts'
import { forwardCandidates } from './forward.ts'

export type { Candidate, SlipKind } from './candidate.ts'

const minus = (a: Tensor, b: Tensor) => zip(a, b, (x, y) => x - y)
const plus = (a: Tensor, b: Tensor) => zip(a, b, (x, y) => x + y)

/** A slip in the share that arrives, with what was there before it; and terms left out of the sum. */
function totalCandidates(trace: Trace, { step: n, truth, node }: Question): readonly Candidate[] {
  const step = trace.steps[n]!
  if (step.kind !== 'backward') return []
  if (trace.tape.nodes[step.from]!.op === 'slice') return orderCandidates(trace.tape, node, truth)
  const share = multiplyOut(step.share)
  const waiting = minus(truth, share)
  const slips = shareCandidates(step, trace.tape)
  return [
    { kind: 'waiting forgotten', tensor: share },
    { kind: 'arriving forgotten', tensor: waiting },
    { kind: 'share subtracted', tensor: minus(waiting, share) },
    ...slips.map((slip) => ({ ...slip, tensor: plus(waiting, slip.tensor) })),
    ...slips,
  ]
}

/** A slip in one share, or the sum so far in its place. */
function shareOnly(trace: Trace, { step: n, node }: Question): readonly Candidate[] {
  const step = trace.steps[n]!
  if (step.kind !== 'backward') return []
  const several = arrivalsOf(trace, node).length > 1
  return [
    ...shareCandidates(step, trace.tape),
    ...(several ? [{ kind: 'sum for share' as const, tensor: multiplyOut(step.total) }] : []),
  ]
}

function ownCandidates(trace: Trace, question: Question): readonly Candidate[] {
  const step = trace.steps[question.step]!
  switch (step.kind) {
    case 'forward':
    case 'loss':
      return forwardCandidates(trace.tape.nodes[step.node]!, trace.tape)
    case 'backward':
      return question.asks === 'total'
        ? totalCandidates(trace, question)
        : shareOnly(trace, question)
    case 'clip':
      return clipCandidates(step)
    case 'update':
      return updateCandidates(trace, step)
  }
}

/** What the learner would get by each slip that can be made here, the more telling ones first. */
export const candidatesOf = (trace: Trace, question: Question): readonly Candidate[] => [
  ...fitting(question.truth, ownCandidates(trace, question)),
  { kind: 'sign', tensor: map(question.truth, (v) => -v) },
]
