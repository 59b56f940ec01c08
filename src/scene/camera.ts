import { easeCubicInOut } from 'd3'
import { between, type Point, pageAt } from '../layout/index.ts'
import { type Moment, momentAt } from './moment.ts'
import type { Subject } from './subject.ts'

/** Where the actor of a move stands. */
function placeOf({ layout, trace }: Subject, { actor, now }: Moment): Point {
  const { marks } = pageAt(layout, trace.tape, now)
  const found = marks.find(({ node }) => node.id === actor.id)
  return found?.mark.at ?? [layout.size[0] / 2, layout.size[1] / 2]
}

/** The part of a move in which the page turns, if it does. */
const turning = 0.45

/** The time steps lie side by side: going to a later one the page comes from the right. */
export function turnAt(subject: Subject, playhead: number, moment: Moment): number {
  if (moment.move === 0) return 0
  const before = momentAt(subject, Math.ceil(playhead) - 1)
  const rest = 1 - easeCubicInOut(Math.min(1, moment.fraction / turning))
  return Math.sign((moment.now ?? 0) - (before.now ?? 0)) * rest
}

/** The camera glides from the actor of the move before to this one's; into another time step it cuts. */
export function focusAt(subject: Subject, playhead: number, moment: Moment): Point {
  const here = placeOf(subject, moment)
  if (moment.move === 0) return here
  const before = momentAt(subject, Math.ceil(playhead) - 1)
  if (before.now !== moment.now) return here
  return between(placeOf(subject, before), here, easeCubicInOut(moment.fraction))
}
