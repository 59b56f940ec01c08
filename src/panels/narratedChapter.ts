import type { Moment, Subject } from '../scene/index.ts'
import { type Chapter, chapterAt, chaptersOf } from '../trace/index.ts'

/**
 * The chapter that the sentence of a step describes: the move, or in time-step mode the whole time step
 * once it is complete.
 */
export function narratedChapter(
  { trace, moves }: Subject,
  { move, last, seen }: Moment,
  byTime: boolean,
): { readonly chapter: Chapter; readonly isTime: boolean } {
  const times = chaptersOf(trace, 'time')
  const time = times[chapterAt(times, last)]!
  const isTime = byTime && time.last <= seen
  return { chapter: isTime ? time : moves[move]!, isTime }
}
