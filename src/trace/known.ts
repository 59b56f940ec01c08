import { type Gradient, type Id, multiplyOut, type Node, type Tensor } from '../engine/index.ts'
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
const lives = new WeakMap<Trace, readonly Life[]>()

function livesOf(trace: Trace): readonly Life[] {
  const known = lives.get(trace)
  if (known) return known
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
  lives.set(trace, made)
  return made
}

/** How many of the ascending step numbers are not after `step`. */
function countUpTo(numbers: readonly number[], step: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (numbers[middle]! <= step) low = middle + 1
    else high = middle
  }
  return low
}

const gradientOf = (step: Step): Gradient | null =>
  step.kind === 'backward' ? step.total : step.kind === 'loss' ? step.grad : null

/** What one node knows once step number `step` is done; before the first step: −1. */
export function nodeKnownAt(trace: Trace, node: Id, step: number): Known {
  const life = livesOf(trace)[node]!
  const arrived = countUpTo(life.arrivals, step)
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
    gradient:
      clip?.kind === 'clip'
        ? clip.after
        : last === undefined
          ? null
          : gradientOf(trace.steps[last]!),
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

const ends = new WeakMap<Trace, number>()

/** The step with which the backward pass is over; −1 where there is none. */
export function backwardEnd(trace: Trace): number {
  const end = ends.get(trace) ?? trace.steps.findLastIndex(({ kind }) => kind === 'backward')
  ends.set(trace, end)
  return end
}

/** The step with which a node's gradient is whole. That nothing arrives at all is certain with the end of the backward pass. */
export const wholeFrom = (trace: Trace, node: Id): number =>
  arrivalsOf(trace, node).at(-1) ?? backwardEnd(trace)

/** The gradient of every parameter at the end of the backward pass, before any clipping, by name. */
export function gradientsOf(trace: Trace): Readonly<Record<string, Tensor>> {
  const of = (node: Node) => {
    const last = arrivalsOf(trace, node.id).at(-1)
    const gradient = last === undefined ? null : gradientOf(trace.steps[last]!)
    return gradient === null ? [] : [[node.name, multiplyOut(gradient)] as const]
  }
  return Object.fromEntries(trace.tape.nodes.flatMap(of))
}
