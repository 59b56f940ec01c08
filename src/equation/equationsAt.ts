import { blockOf } from '../engine/index.ts'
import { actorOf, type Trace } from '../trace/index.ts'
import { mergeEquation, shareEquation, totalEquation } from './backward.ts'
import type { Equation } from './equation.ts'
import { valueEquation } from './forward.ts'
import { Scribe } from './scribe.ts'
import { clipEquation, startEquation, updateEquations } from './update.ts'

/**
 * What happens in steps first..last of a trace as equations, seen from time step `now` (null: absolute
 * times): one line a contribution, with the total so far where others came before. From the record alone.
 */
export function equationsAt(
  trace: Trace,
  {
    first,
    last,
    now,
  }: { readonly first: number; readonly last: number; readonly now: number | null },
): readonly Equation[] {
  // What no time step owns, such as the loss, sees times as they are counted.
  const scribe = new Scribe(trace, actorOf(trace, first).time === null ? null : now)
  const start = trace.steps[first]!
  if (start.kind === 'backward' && first < last && blockOf(trace.tape, actorOf(trace, first)))
    return [mergeEquation(scribe, first, last)]
  return trace.steps.slice(first, last + 1).flatMap((_, k) => equationsOf(scribe, first + k))
}

/** The equations of one step. */
function equationsOf(scribe: Scribe, n: number): readonly Equation[] {
  const step = scribe.trace.steps[n]!
  switch (step.kind) {
    case 'forward':
      return [valueEquation(scribe, scribe.node(step.node))]
    case 'loss':
      return [valueEquation(scribe, scribe.node(step.node)), startEquation(scribe, step)]
    case 'backward': {
      const total = totalEquation(scribe, n)
      return total ? [shareEquation(scribe, n), total] : [shareEquation(scribe, n)]
    }
    case 'clip':
      return [clipEquation(scribe, step)]
    case 'update':
      return updateEquations(scribe, n)
  }
}
