import { type Id, type Node, timesOf } from '../engine/index.ts'
import { actorOf, type StepKind } from '../trace/index.ts'
import { settled } from './pace.ts'
import type { Subject } from './subject.ts'

/** What a playhead means: which move is under way, how far, and in which time step one looks. */
export interface Moment {
  /** Index of the move. */
  readonly move: number
  /** How far it has come, above 0 up to 1; 1 is at rest with the move done. */
  readonly fraction: number
  readonly kind: StepKind
  /** The node that computes, sends, is clipped or updated; for a split, the first of its blocks. */
  readonly actor: Node
  /** All actors: one node, or the blocks of one split. */
  readonly actors: readonly Node[]
  /** The time step in focus, 1 to T; null where the layout shows all of the trace at once. */
  readonly now: number | null
  /** Steps of the move. */
  readonly first: number
  readonly last: number
  /** The last step whose result is seen: the one before the move until its pulses have arrived. */
  readonly seen: number
  /** How much of what arrives has settled, 0 to 1. */
  readonly settled: number
}

/** The time step that a step is looked at in: its own, or that of the nearest step before which has one. */
function timeOf({ trace, layout }: Subject, step: number): number | null {
  if (!layout.decorations.timeStep) return null
  for (let k = step; k >= 0; k--) {
    const { time } = actorOf(trace, k)
    if (time !== null) return Math.max(1, time)
  }
  return timesOf(trace.tape)
}

/** The moment at a playhead: p moves are done at a whole p, and move ⌈p⌉ is under way before it. */
export function momentAt(subject: Subject, playhead: number): Moment {
  const { trace, moves } = subject
  const within = Math.min(moves.length, Math.max(1e-6, playhead))
  const move = Math.ceil(within) - 1
  const fraction = within - move
  const { first, last, kind } = moves[move]!
  const ids = new Set<Id>()
  for (let step = first; step <= last; step++) ids.add(actorOf(trace, step).id)
  const actors = [...ids].map((id) => trace.tape.nodes[id]!)
  const arrived = settled(fraction)
  return {
    move,
    fraction,
    kind,
    actor: actors[0]!,
    actors,
    now: timeOf(subject, first),
    first,
    last,
    seen: arrived > 0 ? last : first - 1,
    settled: arrived,
  }
}
