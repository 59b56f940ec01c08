import { isFiniteTensor, multiplyOut, type Tensor } from '../engine/index.ts'
import { grain, runToEnd, type Work } from '../jobs/runToEnd.ts'
import type { Step, Trace } from './trace.ts'

/** What a step adds to the values of the nodes; sums that go on are the upstream of later steps. */
function broughtBy(step: Step, { tape }: Trace): readonly Tensor[] {
  switch (step.kind) {
    case 'backward':
      return tape.nodes[step.to]!.leaf === 'state'
        ? [step.upstream, multiplyOut(step.total)]
        : [step.upstream]
    case 'clip':
      return [step.before]
    case 'update':
      return [step.after, step.memory]
    default:
      return []
  }
}

function* allNumbers(trace: Trace): Generator<Tensor> {
  for (const { value } of trace.tape.nodes) yield value
  for (const step of trace.steps) yield* broughtBy(step, trace)
}

/**
 * Whether all numbers of a trace are finite. They are not where a network diverges: its weights grow
 * from update to update until a value, a gradient or a weight overflows to ∞, and ∞ − ∞ is NaN.
 */
export const hasFiniteNumbers = (trace: Trace): boolean => runToEnd(examiningNumbers(trace))

/** The same, with pauses. */
export function* examiningNumbers(trace: Trace): Work<boolean> {
  let read = 0
  for (const tensor of allNumbers(trace)) {
    if (!isFiniteTensor(tensor)) return false
    read += tensor.data.length
    if (read < grain) continue
    yield read
    read = 0
  }
  return true
}
