import type { Drawing } from './drawing.ts'
import { between, type Point } from './geometry.ts'
import { type Moment, momentAt } from './moment.ts'
import { ease } from './pace.ts'
import type { Subject } from './subject.ts'
import { markKey } from './wires.ts'

/** Where the actor of a move stands. */
function placeOf(drawing: Drawing, { actor, now }: Moment): Point {
  const key = markKey(actor, now)
  const mark = key === null ? undefined : drawing.marks[key]
  return mark?.at ?? [drawing.size[0] / 2, drawing.size[1] / 2]
}

/** The part of a move in which the page turns, if it does. */
const turning = 0.45

/** The time steps lie side by side: going to a later one the page comes from the right. */
export function turnAt(subject: Subject, playhead: number, moment: Moment): number {
  if (moment.move === 0) return 0
  const before = momentAt(subject, Math.ceil(playhead) - 1)
  const rest = 1 - ease(Math.min(1, moment.fraction / turning))
  return Math.sign(moment.now - before.now) * rest
}

/** The camera glides from the actor of the move before to this one's; into another time step it cuts. */
export function focusAt(
  subject: Subject,
  drawing: Drawing,
  playhead: number,
  moment: Moment,
): Point {
  const here = placeOf(drawing, moment)
  if (moment.move === 0) return here
  const before = momentAt(subject, Math.ceil(playhead) - 1)
  if (before.now !== moment.now) return here
  return between(placeOf(drawing, before), here, ease(moment.fraction))
}
