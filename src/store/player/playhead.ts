import { type Source, type Subject, subjectOf } from '../../scene/index.ts'
import type { ViewSettings } from '../../settings/index.ts'
import { chapterAt, chaptersOf, stepName, stepNamed } from '../../trace/index.ts'
import type { PlayerState, Position } from './state.ts'

/** A source cut into moves as a step size asks; with `stop`, a step, its move ends there. */
export const cut = (source: Source, { stepSize }: Pick<ViewSettings, 'stepSize'>, stop?: number) =>
  subjectOf(source, stepSize === 'contribution' ? 'contribution' : 'node', stop)

/** The whole playhead at which a step of the trace is done: the end of the move it belongs to. */
export const playheadOf = ({ moves }: Subject, step: number): number => chapterAt(moves, step) + 1

/** The last step that is done, or under way, at a playhead. */
export const stepAt = ({ moves }: Subject, playhead: number): number =>
  moves[Math.min(moves.length, Math.max(1, Math.ceil(playhead))) - 1]!.last

/** The stable name of where a playhead rests. */
export const placeName = (subject: Subject, playhead: number): string =>
  stepName(subject.trace, stepAt(subject, playhead))

/** The playhead at a named step, or undefined. */
export function playheadNamed(subject: Subject, name: string): number | undefined {
  const step = stepNamed(subject.trace, name)
  return step === undefined ? undefined : playheadOf(subject, step)
}

/** A playhead within the moves there are. */
export const within = ({ moves }: Subject, playhead: number): number =>
  Math.min(moves.length, Math.max(1, playhead))

/** A loop within the moves there are, and the right way round. */
export function fittedLoop(loop: ViewSettings['loop'], subject: Subject): ViewSettings['loop'] {
  if (!loop) return loop
  const [one, other] = [within(subject, loop[0]), within(subject, loop[1])]
  const [from, to] = one <= other ? [one, other] : [other, one]
  return loop[0] === from && loop[1] === to ? loop : [from, to]
}

/** The position of a player; a move under way counts as done. */
export function positionOf(
  state: Pick<PlayerState, 'source' | 'subject' | 'view' | 'playhead'>,
): Position {
  const { source, subject, view, playhead } = state
  const { loop } = view
  return {
    step: stepAt(subject, playhead),
    inside: subject !== cut(source, view),
    loop: loop && [stepAt(subject, loop[0]), stepAt(subject, loop[1])],
  }
}

/** The subject and the playhead of a position, and the loop in its moves. */
export function placeAt(source: Source, view: ViewSettings, { step, inside, loop }: Position) {
  const subject = cut(source, view, inside ? step : undefined)
  return {
    subject,
    playhead: playheadOf(subject, step),
    loop: loop && fittedLoop([playheadOf(subject, loop[0]), playheadOf(subject, loop[1])], subject),
  }
}

/** The time chapters of a subject as whole playheads, for the scrubber's ticks. */
export const ticksOf = (subject: Subject) =>
  chaptersOf(subject.trace, 'time').map(({ first, last, kind, time }) => ({
    from: chapterAt(subject.moves, first),
    to: chapterAt(subject.moves, last) + 1,
    kind,
    time,
  }))
