import { type Gradient, type Id, isFactors, multiplyOut, type Numbers } from '../../engine/index.ts'
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

const pulls = new WeakMap<Trace, ReadonlyMap<string, number>>()

/** The step in which an operation sends its share to one of its inputs; undefined where it never does. */
export function pullAt(trace: Trace, from: Id, input: number): number | undefined {
  let known = pulls.get(trace)
  if (!known) {
    const made = new Map<string, number>()
    for (const [n, step] of trace.steps.entries())
      if (step.kind === 'backward') made.set(`${step.from} ${step.input}`, n)
    known = made
    pulls.set(trace, made)
  }
  return known.get(`${from} ${input}`)
}

/** A step of a trace that is known to be an arrival. */
export function arrivalAt(trace: Trace, step: number): BackwardStep | null {
  const one = trace.steps[step]
  return one?.kind === 'backward' ? one : null
}

const sameNumbers = (a: Numbers, b: Numbers): boolean => {
  if (a === b) return true
  for (let k = 0; k < a.length; k++)
    if (a[k] !== b[k] && !(Number.isNaN(a[k]) && Number.isNaN(b[k]))) return false
  return a.length === b.length
}

/** Whether two gradients are the same numbers. Equal factors need not be multiplied out. */
export function sameGradient(a: Gradient | null, b: Gradient | null): boolean {
  if (a === b) return true
  if (a === null || b === null) return false
  if (
    isFactors(a) &&
    isFactors(b) &&
    sameNumbers(a.left.data, b.left.data) &&
    sameNumbers(a.right.data, b.right.data) &&
    sameGradient(a.rest, b.rest)
  )
    return true
  return sameNumbers(multiplyOut(a).data, multiplyOut(b).data)
}
