import { moving, resting } from '../../scene/index.ts'
import { type Grain, nextStop, previousStop, stepNamed } from '../../trace/index.ts'
import { cut, playheadOf, stepAt, within } from './playhead.ts'
import type { Moving, PlayerAccess, PlayerState } from './state.ts'

/** Moves shorter than this jump, in milliseconds. */
const hurry = 120

/** What moves the playhead: by hand, and as time passes. */
export function movingOf({ set, get }: PlayerAccess): Moving {
  let elapsed = 0

  /** Puts the playhead somewhere; at the end of its move, or where `stop`, a step, cuts it short. */
  const rest = (playhead: number, more: Partial<PlayerState> = {}, stop?: number) => {
    const { source, view } = get()
    set({ subject: cut(source, view, stop), playhead, ...more })
  }
  const jump = (playhead: number, stop?: number) =>
    rest(playhead, { target: null, playing: false, byHand: true }, stop)

  // A press while the last one still glides, or while the key is held, jumps.
  const moveTo = (playhead: number, hurried: boolean) => {
    const { playhead: from, subject, stillness, target } = get()
    const to = within(subject, playhead)
    const far = Math.abs(to - from) > 1.01
    if (far || hurried || target !== null || stillness || to === from) jump(to)
    else rest(from, { target: to, playing: false, byHand: true })
  }

  /** Where a step on or back begins: a glide under way counts as arrived. */
  const whereAt = () => {
    const { subject, target, playhead } = get()
    return stepAt(subject, target ?? playhead)
  }
  const grainOf = (grain?: Grain): Grain => grain ?? get().view.stepSize

  return {
    goTo: (playhead) => jump(within(get().subject, playhead)),
    goToStep: (name) => {
      const { subject } = get()
      const number = /^\d+$/.test(name) ? Number(name) : null
      const step = number === null ? stepNamed(subject.trace, name) : undefined
      const playhead = step === undefined ? number : playheadOf(subject, step)
      if (playhead === null || playhead !== within(subject, playhead)) return false
      jump(playhead, step)
      return true
    },
    next: (grain, hurried = false) => {
      const { subject } = get()
      moveTo(playheadOf(subject, nextStop(subject.trace, whereAt(), grainOf(grain))), hurried)
    },
    previous: (grain, hurried = false) => {
      const { subject } = get()
      const here = whereAt()
      const stop = previousStop(subject.trace, here, grainOf(grain))
      // Within the first chapter there is no stop before: back means its beginning.
      moveTo(stop < here ? playheadOf(subject, stop) : 1, hurried)
    },
    first: () => jump(1),
    last: () => jump(get().subject.moves.length),

    play: () => {
      const { playhead, subject, view } = get()
      elapsed = moving + resting // the first move starts at once
      const [begin, end] = view.loop ?? [1, subject.moves.length]
      const from = playhead >= end || playhead < begin ? begin : Math.ceil(playhead)
      rest(from, { playing: true, target: null, byHand: false })
    },
    pause: () => rest(Math.ceil(get().playhead), { playing: false, byHand: true }),

    advance: (milliseconds) => {
      const { playing, target, playhead, view, subject, stillness } = get()
      if (target !== null) {
        const step = (Math.sign(target - playhead) * milliseconds) / moving
        const arrives = Math.abs(target - playhead) <= Math.abs(step)
        set(arrives ? { playhead: target, target: null } : { playhead: playhead + step })
        return
      }
      if (!playing) return
      const [begin, end] = view.loop ?? [1, subject.moves.length]
      elapsed += milliseconds * view.speed
      let done = Math.ceil(playhead)
      if (elapsed >= moving + resting) {
        elapsed %= moving + resting
        if (done >= end && view.loop) done = begin
        else if (done >= subject.moves.length) {
          set({ playing: false, playhead: subject.moves.length, byHand: true })
          return
        } else done++
      }
      const isJump = stillness || (moving + resting) / view.speed < hurry
      const part = isJump ? 1 : Math.min(1, Math.max(0.001, elapsed / moving))
      set({ playhead: done - 1 + part })
    },
  }
}
