import { blockOf, multiplyOut, type Node, type Tensor } from '../../engine/index.ts'
import { type Label, Scribe } from '../../equation/index.ts'
import type { Subject } from '../../scene/index.ts'
import { playheadOf } from '../../store/index.ts'
import {
  type Absence,
  absenceAt,
  arrivalsOf,
  type Known,
  nodeKnownAt,
  stepName,
  stepNamed,
  wrongAt,
} from '../../trace/index.ts'

/** A step that can be gone to: its number as the counter has it, and its stable name. */
export interface StepRef {
  readonly number: number
  readonly name: string
}

const placeOf = (run: Subject, step: number): StepRef => ({
  number: playheadOf(run, step),
  name: stepName(run.trace, step),
})

/** Where a node is computed; null for a leaf. */
export function madeAt(run: Subject, node: Node): StepRef | null {
  const step = node.op === null ? undefined : stepNamed(run.trace, node.name)
  return step === undefined ? null : placeOf(run, step)
}

/** Where each term of its gradient arrives. */
export const arrivesAt = (run: Subject, node: Node): readonly StepRef[] =>
  arrivalsOf(run.trace, node.id).map((step) => placeOf(run, step))

/** What a node knows once a step is done, its gradient multiplied out. */
export interface Facts extends Omit<Known, 'gradient'> {
  readonly gradient: Tensor | null
  /** Whether the gradient is not what the chain rule gives, since a mistake is on. */
  readonly wrong: boolean
  /** Why it has none and will have none; null where one arrives. */
  readonly absence: Absence | 'not reached' | null
}

export function factsAt(run: Subject, node: Node, step: number): Facts {
  const known = nodeKnownAt(run.trace, node.id, step)
  return {
    ...known,
    gradient: known.gradient && multiplyOut(known.gradient),
    wrong: wrongAt(run.trace, node.id, step),
    absence: absenceAt(run.trace, node, step),
  }
}

/** What one consumer sent back to a node. */
export interface ArrivedTerm {
  readonly step: number
  readonly label: Label
  readonly tensor: Tensor
}

/**
 * The terms of a gradient that are in once a step is done, where several add up at one place in
 * time. Not those of a parameter, one or more a time step, nor the blocks of a stack.
 */
export function termsOf({ trace }: Subject, node: Node, step: number): readonly ArrivedTerm[] {
  const arrivals = arrivalsOf(trace, node.id)
  if (node.time === null || arrivals.length < 2) return []
  const scribe = new Scribe(trace, null)
  return arrivals.flatMap((n): ArrivedTerm[] => {
    const pull = trace.steps[n]!
    if (n > step || pull.kind !== 'backward') return []
    const from = scribe.node(pull.from)
    if (blockOf(trace.tape, from)) return []
    return [{ step: n, label: scribe.term(from, pull.input), tensor: multiplyOut(pull.share) }]
  })
}
