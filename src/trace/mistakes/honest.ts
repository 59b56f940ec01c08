import type { Id } from '../../engine/index.ts'
import { record, type Step, type Trace } from '../trace.ts'

export type BackwardStep = Extract<Step, { readonly kind: 'backward' }>

const honest = new WeakMap<Trace, Trace>()

/** The same pass without its mistakes, to the end of the backward pass; a trace without mistakes is its own. */
export function honestOf(trace: Trace): Trace {
  if (trace.mistakes.length === 0) return trace
  const known = honest.get(trace)
  if (known) return known
  const made = record(trace.tape)
  honest.set(trace, made)
  return made
}

/** Of each operation, the steps in which it sends to its inputs: by its id, then by the input's number. */
const pulls = new WeakMap<Trace, ReadonlyMap<Id, readonly (number | undefined)[]>>()

/** The step in which an operation sends its share to one of its inputs; undefined where it never does. */
export function pullAt(trace: Trace, from: Id, input: number): number | undefined {
  let known = pulls.get(trace)
  if (!known) {
    const made = new Map<Id, (number | undefined)[]>()
    for (const [n, step] of trace.steps.entries()) {
      if (step.kind !== 'backward') continue
      const own = made.get(step.from) ?? []
      own[step.input] = n
      made.set(step.from, own)
    }
    known = made
    pulls.set(trace, made)
  }
  return known.get(from)?.[input]
}

/** A step of a trace that is known to be an arrival. */
export function arrivalAt(trace: Trace, step: number): BackwardStep | null {
  const one = trace.steps[step]
  return one?.kind === 'backward' ? one : null
}
