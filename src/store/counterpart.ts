import {
  type Chapter,
  chapterAt,
  chaptersOf,
  type Step,
  type StepKind,
  stepName,
  stepNamed,
  type Trace,
} from '../trace/index.ts'
import { ordinal } from './place.ts'
import type { Run } from './run.ts'

/** What happens at a step, whatever its number and whatever else the network has: who sends what to whom. */
function deedOf({ tape: { nodes } }: Trace, step: Step): string {
  return step.kind === 'backward'
    ? `${nodes[step.from]!.name} > ${nodes[step.to]!.name} ${step.input}`
    : `${step.kind} ${nodes[step.node]!.name}`
}

const deeds = new WeakMap<Trace, ReadonlyMap<string, number>>()

function deedsOf(trace: Trace): ReadonlyMap<string, number> {
  const known = deeds.get(trace)
  if (known) return known
  const made = new Map(trace.steps.map((step, n) => [deedOf(trace, step), n]))
  deeds.set(trace, made)
  return made
}

/** An RNN's h is made by its tanh, a GRU's n is: the slope of the one stands beside that of the other. */
const kinOf = (deed: string): string =>
  deed
    .replace(/^(t\d+)\.h > \1\.hraw 0$/, '$1.n > $1.nraw 0*')
    .replace(/^(t\d+)\.n > \1\.nraw 0$/, '$1.h > $1.hraw 0')
    .replace('*', '')

/** The same step in another trace: the same deed, else the same name, as dhraw's bias term and dH's are both `db_h.t3`. */
function sameStep(trace: Trace, step: number, other: Trace): number | undefined {
  const deed = deedsOf(other).get(deedOf(trace, trace.steps[step]!))
  if (deed !== undefined) return deed
  const kin = deedsOf(other).get(kinOf(deedOf(trace, trace.steps[step]!)))
  if (kin !== undefined) return kin
  const name = stepName(trace, step)
  const named = ordinal.test(name) ? undefined : stepNamed(other, name)
  return named !== undefined && other.steps[named]!.kind === trace.steps[step]!.kind
    ? named
    : undefined
}

/** The move of another run that does the same as a move of this one; undefined where it has none. */
function sameMove(run: Run, move: number, other: Run): number | undefined {
  const { first, last } = run.moves[move]!
  for (let step = last; step >= first; step--) {
    const same = sameStep(run.trace, step, other.trace)
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

/** For each move of a run the move of another that stands beside it. */
function correspondence(run: Run, other: Run): readonly number[] {
  const targets: (number | undefined)[] = run.moves.map((_, move) => sameMove(run, move, other))
  const chapters = chaptersOf(other.trace, 'time')
  for (const chapter of chaptersOf(run.trace, 'time')) {
    const [from, to] = [chapterAt(run.moves, chapter.first), chapterAt(run.moves, chapter.last)]
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

const known = new WeakMap<Run, WeakMap<Run, readonly number[]>>()

function correspondenceOf(run: Run, other: Run): readonly number[] {
  const ofRun = known.get(run) ?? new WeakMap<Run, readonly number[]>()
  known.set(run, ofRun)
  const made = ofRun.get(other) ?? correspondence(run, other)
  ofRun.set(other, made)
  return made
}

/**
 * Where a second run stands while the first one is at a playhead: at the same step, by what it
 * does, else by name, else as far along at the same time step of the same pass. Under way where
 * both move; where several moves stand beside a single one, that one rests once it is done. An RNN
 * takes its two products one after the other and gated cells side by side, so that on the way back
 * the second run may go back by a move there; else it never does.
 */
export function counterpart(run: Run, playhead: number, other: Run): number {
  const moves = correspondenceOf(run, other)
  const move = Math.min(moves.length - 1, Math.max(0, Math.ceil(playhead) - 1))
  const target = moves[move]!
  return target === moves[move - 1] ? target + 1 : target + Math.min(1, playhead - move)
}
