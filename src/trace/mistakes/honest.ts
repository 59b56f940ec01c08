import { type Id, memo } from '../../engine/index.ts'
import { record } from '../record.ts'
import type { StepOf, Trace } from '../trace.ts'

/** The same pass without its mistakes, to the end of the backward pass; a trace without mistakes is its own. */
export const honestOf = memo(
  (trace: Trace): Trace => (trace.mistakes.length === 0 ? trace : record(trace.tape)),
)

/** For each operation the steps in which it sends to its inputs: by its id, then by the input's number. */
const pullsOf = memo(({ steps }: Trace): ReadonlyMap<Id, readonly (number | undefined)[]> => {
  const pulls = new Map<Id, (number | undefined)[]>()
  for (const [n, step] of steps.entries()) {
    if (step.kind !== 'backward') continue
    const own = pulls.get(step.from) ?? []
    own[step.input] = n
    pulls.set(step.from, own)
  }
  return pulls
})

/** The step in which an operation sends its share to one of its inputs; undefined where it never does. */
export const pullAt = (trace: Trace, from: Id, input: number): number | undefined =>
  pullsOf(trace).get(from)?.[input]

/** A step of a trace that is known to be an arrival. */
export function arrivalAt(trace: Trace, step: number): StepOf<'backward'> | null {
  const one = trace.steps[step]
  return one?.kind === 'backward' ? one : null
}
