import { blockOf, memoWith, type Node } from '../engine/index.ts'
import { firstWhere } from './bisect.ts'
import type { StepKind, Trace } from './trace.ts'

/** How finely a trace is divided. */
export const grains = ['contribution', 'node', 'gate', 'time', 'pass'] as const
export type Grain = (typeof grains)[number]

/** Steps first..last that belong together. */
export interface Chapter {
  readonly first: number
  readonly last: number
  readonly kind: StepKind
  /** The time step it is in; null outside of time. */
  readonly time: number | null
}

/** The node a step is about: the one computed, the one that sends, the one clipped or updated. */
export function actorOf(trace: Trace, step: number): Node {
  const one = trace.steps[step]!
  return trace.tape.nodes[one.kind === 'backward' ? one.from : one.node]!
}

/** What makes two neighbouring steps belong together; each grain includes the coarser ones. */
function keyOf(trace: Trace, step: number, grain: Grain): string {
  const { kind } = trace.steps[step]!
  const actor = actorOf(trace, step)
  if (grain === 'contribution') return String(step)
  if (grain === 'pass') return kind
  if (kind === 'clip' || kind === 'update') return grain === 'time' ? kind : `${kind} ${step}`
  if (grain === 'time') return `${kind} ${actor.time}`
  if (grain === 'gate') return `${kind} ${actor.time} ${actor.gate}`
  // All blocks cut from one stack are one split, and one merge on the way back.
  const block = blockOf(trace.tape, actor)
  return block ? `${kind} split ${block.stack.id} ${actor.stage}` : `${kind} ${actor.id}`
}

/** The trace cut into chapters: every step in exactly one, in order. */
export const chaptersOf = memoWith((trace: Trace, grain: Grain): readonly Chapter[] => {
  const chapters: { first: number; last: number; kind: StepKind; time: number | null }[] = []
  let key: string | null = null
  for (const [step, { kind }] of trace.steps.entries()) {
    const own = keyOf(trace, step, grain)
    const open = chapters.at(-1)
    if (own === key && open) open.last = step
    else chapters.push({ first: step, last: step, kind, time: actorOf(trace, step).time })
    key = own
  }
  return chapters
})

/** Number of the chapter that a step is in. */
export const chapterAt = (chapters: readonly Chapter[], step: number): number =>
  Math.max(0, firstWhere(chapters.length, (k) => chapters[k]!.first > step) - 1)

/** Last step of the chapter after the one that `step` is in; stays at the end. */
export function nextStop(trace: Trace, step: number, grain: Grain): number {
  const chapters = chaptersOf(trace, grain)
  const here = chapterAt(chapters, step)
  const ends = chapters[here]!.last
  return step < ends ? ends : (chapters[here + 1]?.last ?? ends)
}

/** Last step of the chapter before the one that `step` is in; within the first, stays where it is. */
export function previousStop(trace: Trace, step: number, grain: Grain): number {
  const chapters = chaptersOf(trace, grain)
  return chapters[chapterAt(chapters, step) - 1]?.last ?? step
}
