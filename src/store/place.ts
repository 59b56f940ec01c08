import type { Settings } from '../settings/index.ts'
import { chapterAt, chaptersOf, stepName, stepNamed, type Trace } from '../trace/index.ts'
import type { Run } from './run.ts'

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

const timed = /^(.*?)\bt(\d+)(.*)$/

/** The step that a name means in another trace: the same name, else the same thing at its last time step, else as far along. */
function stepLike(before: Run, step: number, trace: Trace, times: number): number {
  const name = stepName(before.trace, step)
  const same = stepNamed(trace, name)
  if (same !== undefined) return same
  const [, head, time, tail] = timed.exec(name) ?? []
  if (time !== undefined) {
    const clamped = stepNamed(trace, `${head}t${Math.min(Number(time), times)}${tail}`)
    if (clamped !== undefined) return clamped
    const alike = stepNamed(
      trace,
      `t${Math.min(Number(time), times)}.${name.includes('.d') ? 'dh' : 'h'}`,
    )
    if (alike !== undefined) return alike
  }
  return Math.round((step / (before.trace.steps.length - 1)) * (trace.steps.length - 1))
}

/** Where one stands in a new run after having stood at a playhead of the old one. */
export const keptPlace = (before: Run, playhead: number, after: Run): number =>
  playheadOf(after, stepLike(before, stepAt(before, playhead), after.trace, after.fed.length))

/** A loop goes round the same steps after a change, by their names. */
export const keptLoop = (loop: Settings['loop'], before: Run, after: Run): Settings['loop'] =>
  loop && before !== after
    ? [keptPlace(before, loop[0], after), keptPlace(before, loop[1], after)]
    : loop

/** A loop that a link asks for, within the steps there are. */
export const fittedLoop = (loop: Settings['loop'], { moves }: Run): Settings['loop'] =>
  loop && [Math.min(loop[0], moves.length), Math.min(loop[1], moves.length)]

/** The time chapters of a run as whole playheads, for the scrubber's ticks. */
export const ticksOf = (run: Run) =>
  chaptersOf(run.trace, 'time').map(({ first, last, kind, time }) => ({
    from: chapterAt(run.moves, first),
    to: chapterAt(run.moves, last) + 1,
    kind,
    time,
  }))
