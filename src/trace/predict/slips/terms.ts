import { multiplyOut, type Node, plus, type Tensor, zip } from '../../../engine/index.ts'
import { arrivalsOf } from '../../known.ts'
import type { StepOf, Trace } from '../../trace.ts'
import type { Question } from '../question.ts'
import { shareCandidates } from './backward.ts'
import { type Candidate, fitting } from './candidate.ts'
import { orderCandidates } from './order.ts'

const minus = (a: Tensor, b: Tensor) => zip(a, b, (x, y) => x - y)

const arrivalAt = (trace: Trace, n: number): StepOf<'backward'> =>
  trace.steps[n] as StepOf<'backward'>

const isBackward = (trace: Trace, n: number) => trace.steps[n]!.kind === 'backward'

const shareAt = (trace: Trace, n: number): Tensor => multiplyOut(arrivalAt(trace, n).share)

const added = (trace: Trace, steps: readonly number[]): Tensor =>
  steps.map((n) => shareAt(trace, n)).reduce(plus)

/** A slip in the sum of what was there and what arrives, or in what arrives; terms left out. */
export function totalCandidates(
  trace: Trace,
  { first, step, truth, node }: Question,
  isMerge: boolean,
): readonly Candidate[] {
  const soFar = arrivalsOf(trace, node).filter((n) => n <= step && isBackward(trace, n))
  const waiting = soFar.filter((n) => n < first)
  const arriving = soFar.filter((n) => n >= first)
  const meeting = waiting.length > 0 ? meetingCandidates(trace, waiting, arriving, truth) : []
  const receiver = trace.tape.nodes[node]!
  if (isMerge) return [...orderCandidates(trace.tape, receiver, truth), ...meeting]
  return [
    ...meeting,
    ...eachLeftOut(trace, soFar, truth),
    ...withSlips(trace, arriving, receiver, truth),
  ]
}

/** What was waiting forgotten, what arrives forgotten, or taken off. */
function meetingCandidates(
  trace: Trace,
  waiting: readonly number[],
  arriving: readonly number[],
  truth: Tensor,
): readonly Candidate[] {
  const [before, now] = [added(trace, waiting), added(trace, arriving)]
  return [
    { kind: 'waiting forgotten', tensor: now, forgotten: waiting },
    { kind: 'arriving forgotten', tensor: before, forgotten: arriving },
    { kind: 'share subtracted', tensor: minus(minus(truth, now), now) },
  ]
}

/** Of three terms or more, or of two that come at once, a single one forgotten. */
const eachLeftOut = (
  trace: Trace,
  steps: readonly number[],
  truth: Tensor,
): readonly Candidate[] =>
  steps.length < 2
    ? []
    : steps.map((n) => ({
        kind: 'one term forgotten',
        tensor: minus(truth, shareAt(trace, n)),
        forgotten: [n],
      }))

/** A slip in one of the shares that arrive, with the other terms; and alone. */
function withSlips(
  trace: Trace,
  arriving: readonly number[],
  { value }: Node,
  truth: Tensor,
): readonly Candidate[] {
  const slips = arriving.map((n) => ({
    others: minus(truth, shareAt(trace, n)),
    own: fitting(value, shareCandidates(arrivalAt(trace, n), trace.tape)),
  }))
  return [
    ...slips.flatMap(({ others, own }) =>
      own.map((slip) => ({ ...slip, tensor: plus(others, slip.tensor) })),
    ),
    ...slips.flatMap(({ own }) => own),
  ]
}

/** A slip in one share, or the sum so far in its place. */
export function shareAloneCandidates(
  trace: Trace,
  step: StepOf<'backward'>,
  { node }: Question,
): readonly Candidate[] {
  const several = arrivalsOf(trace, node).length > 1
  return [
    ...shareCandidates(step, trace.tape),
    ...(several ? [{ kind: 'sum for share' as const, tensor: multiplyOut(step.total) }] : []),
  ]
}
