import { momentAt } from '../scene/index.ts'
import type { Settings } from '../settings/index.ts'
import { actorOf, chapterAt, chaptersOf, stepName, stepNamed, type Trace } from '../trace/index.ts'
import type { Run } from './run.ts'
import type { Stand } from './state.ts'

/** The whole playhead at which a step of the trace is done: the end of the move it belongs to. */
export const playheadOf = (run: Run, step: number): number => chapterAt(run.moves, step) + 1

/** The last step that is done, or under way, at a playhead. */
export const stepAt = (run: Run, playhead: number): number =>
  run.moves[Math.min(run.moves.length, Math.max(1, Math.ceil(playhead))) - 1]!.last

/** The stable name of where a playhead rests. */
export const placeName = (run: Run, playhead: number): string =>
  stepName(run.trace, stepAt(run, playhead))

/** The playhead at a named step, or undefined. */
export function playheadNamed(run: Run, name: string): number | undefined {
  const step = stepNamed(run.trace, name)
  return step === undefined ? undefined : playheadOf(run, step)
}

/** One term of several, as in t3.dh.2. */
export const ordinal = /\.\d+$/

const timed = /^(.*?)\bt(\d+)(.*)$/

/**
 * The step of another trace that stands for a step: the same name in the same pass, else the same
 * thing at its last time step, else h or dh at the same time, else as far along in that pass.
 */
function stepLike(before: Run, step: number, trace: Trace, times: number): number {
  const { kind } = before.trace.steps[step]!
  const named = (name: string) => {
    const found = stepNamed(trace, name)
    if (found === undefined || trace.steps[found]!.kind !== kind) return undefined
    // A term's number says when it arrives: in another cell another node sends it.
    const isSame = actorOf(trace, found).symbol === actorOf(before.trace, step).symbol
    return isSame || !ordinal.test(name) ? found : undefined
  }
  const name = stepName(before.trace, step)
  const [, head, time, tail] = timed.exec(name) ?? []
  const clamped = Math.min(Number(time), times)
  const seen = Math.min(momentAt(before, playheadOf(before, step)).now, times)
  return (
    named(name) ??
    (time === undefined ? undefined : named(`${head}t${clamped}${tail}`)) ??
    named(`t${seen}.${kind === 'backward' ? 'dh' : 'h'}`) ??
    sameRank(before.trace, step, trace)
  )
}

/** As far along among the steps of its pass, else in all. */
function sameRank({ steps }: Trace, step: number, other: Trace): number {
  const { kind } = steps[step]!
  const within = (some: Trace['steps']) => some.flatMap((one, n) => (one.kind === kind ? [n] : []))
  const [own, others] = [within(steps), within(other.steps)]
  if (others.length === 0) return Math.round((step / (steps.length - 1)) * (other.steps.length - 1))
  const part = own.length > 1 ? own.indexOf(step) / (own.length - 1) : 0
  return others[Math.round(part * (others.length - 1))]!
}

/** Where one stands in a new run after having stood at a playhead of the old one. */
export const keptPlace = (before: Run, playhead: number, after: Run): number =>
  playheadOf(after, stepLike(before, stepAt(before, playhead), after.trace, after.fed.length))

/** A loop goes round the same steps after a change, by their names. */
const keptLoop = (loop: Settings['loop'], before: Run, after: Run): Settings['loop'] =>
  loop && before !== after
    ? [keptPlace(before, loop[0], after), keptPlace(before, loop[1], after)]
    : loop

/** Where one stands in a new run after having stood somewhere in the old one. */
export const keptStand = (
  before: Run,
  { playhead, loop }: Omit<Stand, 'of'>,
  after: Run,
): Stand => ({
  playhead: before === after ? playhead : keptPlace(before, playhead, after),
  loop: keptLoop(loop, before, after),
  of: after.moves.length,
})

const within = (playhead: number, last: number) => Math.min(last, Math.max(1, playhead))

/** A loop that a link asks for, within the steps there are. */
export const fittedLoop = (loop: Settings['loop'], { moves }: Run): Settings['loop'] =>
  loop && [within(loop[0], moves.length), within(loop[1], moves.length)]

/** The time chapters of a run as whole playheads, for the scrubber's ticks. */
export const ticksOf = (run: Run) =>
  chaptersOf(run.trace, 'time').map(({ first, last, kind, time }) => ({
    from: chapterAt(run.moves, first),
    to: chapterAt(run.moves, last) + 1,
    kind,
    time,
  }))
