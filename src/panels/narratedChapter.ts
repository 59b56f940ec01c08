import type { Moment, Subject } from '../scene/index.ts'
import { type Chapter, chapterAt, chaptersOf } from '../trace/index.ts'

/**
 * What the sentence of a step is about: the move; where one goes by time steps, the whole time step
 * once all of it is seen. Before its end its results are yet to come.
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
