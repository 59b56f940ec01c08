import { cellOf } from '../../cells/index.ts'
import { memo } from '../../engine/index.ts'
import type { Subject } from '../../scene/index.ts'
import {
  type Chapter,
  chapterAt,
  chaptersOf,
  type Step,
  type StepKind,
  stepName,
  stepNamed,
  type Trace,
} from '../../trace/index.ts'
import { ordinal } from './keptPosition.ts'

const sending = (from: string, to: string, input: number) => `${from} > ${to} ${input}`

/** What happens at a step, whatever its number and whatever else the network has: who sends what to whom. */
function eventOf({ tape: { nodes } }: Trace, step: Step): string {
  return step.kind === 'backward'
    ? sending(nodes[step.from]!.name, nodes[step.to]!.name, step.input)
    : `${step.kind} ${nodes[step.node]!.name}`
}

/** The steps of a trace by what happens at them. */
const eventsOf = memo(
  (trace: Trace): ReadonlyMap<string, number> =>
    new Map(trace.steps.map((step, n) => [eventOf(trace, step), n])),
)

/** The event of another cell that is like one: the slope of an RNN's tanh corresponds to that of a GRU's n. */
function likeEvent({ tape }: Trace, step: Step, other: Trace): string | null {
  const [own, theirs] = [tape, other.tape].map((one) => cellOf(one)?.counterpart)
  if (step.kind !== 'backward' || !own || !theirs) return null
  const [from, to] = [tape.nodes[step.from]!, tape.nodes[step.to]!]
  if (from.symbol !== own.activation || to.symbol !== own.preactivation) return null
  return sending(
    `t${from.time}.${theirs.activation}`,
    `t${to.time}.${theirs.preactivation}`,
    step.input,
  )
}

/** The same step in another trace: the same event, else one like it, else the same name, as dhraw's bias term and dH's are both `db_h.t3`. */
function sameStep(trace: Trace, step: number, other: Trace): number | undefined {
  const own = trace.steps[step]!
  for (const event of [eventOf(trace, own), likeEvent(trace, own, other)]) {
    const found = event === null ? undefined : eventsOf(other).get(event)
    if (found !== undefined) return found
  }
  const name = stepName(trace, step)
  const named = ordinal.test(name) ? undefined : stepNamed(other, name)
  return named !== undefined && other.steps[named]!.kind === own.kind ? named : undefined
}

/** The move of another subject that does the same as a move of this one; undefined where it has none. */
function sameMove(subject: Subject, move: number, other: Subject): number | undefined {
  const { first, last } = subject.moves[move]!
  for (let step = last; step >= first; step--) {
    const same = sameStep(subject.trace, step, other.trace)
    if (same !== undefined) return chapterAt(other.moves, same)
  }
  return undefined
}

/** The chapter in the same pass and at the same time step; clips and updates have no time. */
const chapterLike = ({ kind, time }: Chapter, chapters: readonly Chapter[]) =>
  chapters.find(
    (one) => one.kind === kind && (one.time === time || kind === 'clip' || kind === 'update'),
  )

/**
 * Moves that the other cell does not have are spread over those that it has between the same
 * neighbours. Forward a sum comes first and its activation later, backward the sum comes last: so
 * hraw stands beside H, and dhraw beside dH.
 */
function spread(
  targets: (number | undefined)[],
  from: number,
  to: number,
  kind: StepKind,
  room: { readonly first: number; readonly last: number },
): void {
  for (let start = from; start <= to; start++) {
    if (targets[start] !== undefined) continue
    let end = start
    while (end < to && targets[end + 1] === undefined) end++
    const low = start > from ? targets[start - 1]! : room.first - 1
    const high = end < to ? targets[end + 1]! : room.last + 1
    const [own, between] = [end - start + 1, high - low - 1]
    for (let move = start; move <= end; move++) {
      const n = move - start + 1
      const part =
        kind === 'backward'
          ? Math.ceil((n * between) / own)
          : 1 + Math.floor(((n - 1) * between) / own)
      targets[move] = between > 0 ? low + part : Math.max(low, room.first)
    }
    start = end
  }
}

/** For each move of a subject the corresponding move of another. */
function correspondence(subject: Subject, other: Subject): readonly number[] {
  const targets: (number | undefined)[] = subject.moves.map((_, move) =>
    sameMove(subject, move, other),
  )
  const chapters = chaptersOf(other.trace, 'time')
  for (const chapter of chaptersOf(subject.trace, 'time')) {
    const { moves } = subject
    const [from, to] = [chapterAt(moves, chapter.first), chapterAt(moves, chapter.last)]
    const like = chapterLike(chapter, chapters)
    if (like) {
      const [first, last] = [chapterAt(other.moves, like.first), chapterAt(other.moves, like.last)]
      spread(targets, from, to, chapter.kind, { first, last })
    }
    // A mistake may keep gradients from a time step: the other pass waits.
    else for (let move = from; move <= to; move++) targets[move] ??= targets[move - 1] ?? 0
  }
  return targets.map((target) => target!)
}

const correspondences = memo((subject: Subject) =>
  memo((other: Subject) => correspondence(subject, other)),
)

/**
 * Where a second subject stands while the first one is at a playhead: at the same step, by what it
 * does, else by name, else as far along at the same time step of the same pass. Under way where
 * both move; where several moves stand beside a single one, that one rests once it is done. An RNN
 * takes its two products one after the other and gated cells side by side, so that on the way back
 * the second may go back by a move there; else it never does.
 */
export function counterpart(subject: Subject, playhead: number, other: Subject): number {
  const moves = correspondences(subject)(other)
  const move = Math.min(moves.length - 1, Math.max(0, Math.ceil(playhead) - 1))
  const target = moves[move]!
  return target === moves[move - 1] ? target + 1 : target + Math.min(1, playhead - move)
}
