import { timesOf } from '../../engine/index.ts'
import { momentAt, type Subject } from '../../scene/index.ts'
import { actorOf, stepName, stepNamed, type Trace } from '../../trace/index.ts'
import { playheadOf } from './playhead.ts'
import type { Position } from './state.ts'

/** One term of several, as in t3.dh.2. */
export const ordinal = /\.\d+$/

const timed = /^(.*?)\bt(\d+)(.*)$/

/**
 * The step of another trace that stands for a step: the same name in the same pass, else the same
 * thing at its last time step, else h or dh at the same time, else as far along in that pass.
 */
function stepLike(before: Subject, step: number, { trace }: Subject): number {
  const { kind } = before.trace.steps[step]!
  const times = timesOf(trace.tape)
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
  const seen = Math.min(momentAt(before, playheadOf(before, step)).now ?? times, times)
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
  if (others.length === 0)
    return Math.round((step / Math.max(1, steps.length - 1)) * (other.steps.length - 1))
  const part = own.length > 1 ? own.indexOf(step) / (own.length - 1) : 0
  return others[Math.round(part * (others.length - 1))]!
}

/**
 * The position in another subject that stands for one, by the names of the steps. A shorter text
 * may bring the ends of a loop together or past each other: the earlier one stays the first.
 */
export function keptPosition(before: Subject, position: Position, after: Subject): Position {
  if (before.trace === after.trace) return position
  const like = (step: number) => stepLike(before, step, after)
  const loop = position.loop?.map(like).sort((a, b) => a - b)
  return {
    step: like(position.step),
    inside: position.inside,
    loop: loop ? [loop[0]!, loop[1]!] : null,
  }
}
