import {
  type Gradient,
  type Id,
  memo,
  multiplyOut,
  type Node,
  type Tensor,
} from '../engine/index.ts'
import { firstWhere } from './bisect.ts'
import type { Step, Trace } from './trace.ts'

export type GradientState = 'not reached' | 'partial' | 'final'

/** What a node knows after some step. */
export interface Known {
  /** Null until it is computed. Of a parameter after its update: the new value. */
  readonly value: Tensor | null
  /** The terms that have arrived, added up; cut to ±clip after its clip step. Null before the first. */
  readonly gradient: Gradient | null
  readonly state: GradientState
  /** Terms in, and terms there will be; 0 of 0 where none is ever wanted or the loss does not depend on it. */
  readonly arrived: number
  readonly expected: number
}

/** When a node's value, gradient terms, clip and update happen: step numbers, ascending. */
interface Life {
  readonly value: number
  readonly arrivals: number[]
  clip: number
  update: number
}

const never = Number.POSITIVE_INFINITY

const livesOf = memo((trace: Trace): readonly Life[] => {
  const born = new Map<Id, number>()
  for (const [n, step] of trace.steps.entries())
    if (step.kind === 'forward' || step.kind === 'loss') born.set(step.node, n)
  const made = trace.tape.nodes.map(
    ({ id, op }): Life => ({
      value: op === null ? Number.NEGATIVE_INFINITY : (born.get(id) ?? never),
      arrivals: [],
      clip: never,
      update: never,
    }),
  )
  for (const [n, step] of trace.steps.entries()) {
    if (step.kind === 'backward') made[step.to]!.arrivals.push(n)
    if (step.kind === 'loss') made[step.node]!.arrivals.push(n)
    if (step.kind === 'clip') made[step.node]!.clip = n
    if (step.kind === 'update') made[step.node]!.update = n
  }
  return made
})

/** The gradient that a node has after a step that brings it one, so far; null for any other step. */
export const gradientOf = (step: Step | undefined): Gradient | null =>
  step?.kind === 'backward' ? step.total : step?.kind === 'loss' ? step.grad : null

/** What one node knows once step number `step` is done; before the first step: −1. */
export function nodeKnownAt(trace: Trace, node: Id, step: number): Known {
  const life = livesOf(trace)[node]!
  const arrived = firstWhere(life.arrivals.length, (k) => life.arrivals[k]! > step)
  const expected = life.arrivals.length
  const last = life.arrivals[arrived - 1]
  const clip = life.clip <= step ? trace.steps[life.clip] : undefined
  const update = life.update <= step ? trace.steps[life.update] : undefined
  return {
    value:
      update?.kind === 'update'
        ? update.after
        : life.value <= step
          ? trace.tape.nodes[node]!.value
          : null,
    gradient: clip?.kind === 'clip' ? clip.after : gradientOf(trace.steps[last ?? -1]),
    state: arrived === 0 ? 'not reached' : arrived < expected ? 'partial' : 'final',
    arrived,
    expected,
  }
}

/** What every node knows once step number `step` is done, by node id. */
export const knownAt = (trace: Trace, step: number): readonly Known[] =>
  trace.tape.nodes.map(({ id }) => nodeKnownAt(trace, id, step))

/** The steps at which terms of a node's gradient arrive, in order. */
export const arrivalsOf = (trace: Trace, node: Id): readonly number[] =>
  livesOf(trace)[node]!.arrivals

/** The last step of the backward pass; −1 where there is none. */
export const backwardEnd = memo(({ steps }: Trace): number =>
  steps.findLastIndex(({ kind }) => kind === 'backward'),
)

/** The step with which a node's gradient is whole. That nothing arrives at all is certain with the end of the backward pass. */
export const wholeFrom = (trace: Trace, node: Id): number =>
  arrivalsOf(trace, node).at(-1) ?? backwardEnd(trace)

/** The gradient of every parameter at the end of the backward pass, before any clipping, by name. */
export function gradientsOf(trace: Trace): Readonly<Record<string, Tensor>> {
  const of = (node: Node) => {
    const gradient = gradientOf(trace.steps[arrivalsOf(trace, node.id).at(-1) ?? -1])
    return gradient === null ? [] : [[node.name, multiplyOut(gradient)] as const]
  }
  return Object.fromEntries(trace.tape.nodes.flatMap(of))
}
