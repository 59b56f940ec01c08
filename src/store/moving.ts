import { moving, resting } from '../scene/index.ts'
import { type Grain, nextStop, previousStop } from '../trace/index.ts'
import { playheadNamed, playheadOf, stepAt } from './place.ts'
import type { Access, Moving } from './state.ts'

/** Moves shorter than this jump, in milliseconds. */
const hurry = 120

/** What moves the playhead: by hand, and as time passes. */
export function movingOf({ set, get }: Access): Moving {
  let elapsed = 0

  // A press while the last one still glides, or while the key is held, jumps.
  const moveTo = (playhead: number, hurried: boolean) => {
    const { playhead: from, run, stillness, target } = get()
    const to = Math.min(run.moves.length, Math.max(1, playhead))
    const far = Math.abs(to - from) > 1.01
    if (far || hurried || target !== null || stillness)
      set({ playhead: to, target: null, playing: false, byHand: true })
    else set({ target: to, playing: false, byHand: true })
  }

  /** Where a step on or back begins: a glide under way counts as arrived. */
  const whereAt = () => {
    const { run, target, playhead } = get()
    return stepAt(run, target ?? playhead)
  }
  const grainOf = (grain?: Grain): Grain => {
    const { stepSize } = get().settings
    return grain ?? stepSize
  }

  return {
    goTo: (playhead) => {
      const { run } = get()
      const to = Math.min(run.moves.length, Math.max(1, playhead))
      set({ playhead: to, target: null, playing: false, byHand: true })
    },
    goToStep: (name) => {
      const { run } = get()
      const number = /^\d+$/.test(name) ? Number(name) : null
      const playhead = number === null ? playheadNamed(run, name) : number
      if (playhead === undefined || playhead < 1 || playhead > run.moves.length) return false
      get().goTo(playhead)
      return true
    },
    next: (grain, hurried = false) => {
      const { run } = get()
      moveTo(playheadOf(run, nextStop(run.trace, whereAt(), grainOf(grain))), hurried)
    },
    previous: (grain, hurried = false) => {
      const { run } = get()
      const here = whereAt()
      const stop = previousStop(run.trace, here, grainOf(grain))
      // Within the first chapter there is no stop before: back means its beginning.
      moveTo(stop < here ? playheadOf(run, stop) : 1, hurried)
    },
    first: () => get().goTo(1),
    last: () => get().goTo(get().run.moves.length),

    play: () => {
      const { playhead, run, settings } = get()
      elapsed = moving + resting // the first move starts at once
      const end = settings.loop?.[1] ?? run.moves.length
      const begin = settings.loop?.[0] ?? 1
      const from = playhead >= end || playhead < begin ? begin : Math.ceil(playhead)
      set({ playing: true, target: null, playhead: from, byHand: false })
    },
    pause: () => set({ playing: false, playhead: Math.ceil(get().playhead), byHand: true }),

    advance: (milliseconds) => {
      const { playing, target, playhead, settings, run, stillness } = get()
      if (target !== null) {
        const step = (Math.sign(target - playhead) * milliseconds) / moving
        const arrives = Math.abs(target - playhead) <= Math.abs(step)
        set(arrives ? { playhead: target, target: null } : { playhead: playhead + step })
        return
      }
      if (!playing) return
      const [begin, end] = settings.loop ?? [1, run.moves.length]
      elapsed += milliseconds * settings.speed
      let done = Math.ceil(playhead)
      if (elapsed >= moving + resting) {
        elapsed %= moving + resting
        if (done >= end && settings.loop) done = begin
        else if (done >= run.moves.length) {
          set({ playing: false, playhead: run.moves.length, byHand: true })
          return
        } else done++
      }
      const jump = stillness || (moving + resting) / settings.speed < hurry
      const part = jump ? 1 : Math.min(1, Math.max(0.001, elapsed / moving))
      set({ playhead: done - 1 + part })
    },
  }
}
