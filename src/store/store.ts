import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Problem } from '../door/index.ts'
import { nodeNamed } from '../engine/index.ts'
import { type Lit, moving, resting } from '../scene/index.ts'
import { asMade, reconcile, type Settings, sameNetwork } from '../settings/index.ts'
import {
  chapterAt,
  chaptersOf,
  type Grain,
  nextStop,
  passEnd,
  previousStop,
} from '../trace/index.ts'
import { editOf, resetOf } from './edits.ts'
import { fittedLoop, keptLoop, keptPlace, playheadNamed, playheadOf, stepAt } from './place.ts'
import { type Run, runOf } from './run.ts'

/** What a widget knows. All but the settings, the playhead and the selection is derived from them. */
export interface State {
  /** The last good ones. */
  readonly settings: Settings
  readonly run: Run
  /** Moves that are done, a real number: its fraction is how far the next one has come. */
  readonly playhead: number
  /** Where the playhead glides to; null at rest. */
  readonly target: number | null
  readonly playing: boolean
  /** Whether the last move was asked for by hand: then it is announced. */
  readonly byHand: boolean
  readonly problems: readonly Problem[]
  readonly past: readonly Settings[]
  readonly future: readonly Settings[]
  readonly stillness: boolean
  /** Entries that a panel points at, marked on the graph. */
  readonly lit: readonly Lit[]
}

export interface Actions {
  /** Tries new settings: everything is recomputed at once. What cannot be used becomes a problem, and all stays as it was. */
  readonly set: (change: Partial<Settings>) => void
  /** Settings from a link: no new entry of the history, but it may lead to one of its entries. */
  readonly adopt: (settings: Settings, problems: readonly Problem[]) => void
  /** Ends an edit: the next one of the same field is an entry of its own. */
  readonly settle: () => void
  readonly undo: () => void
  readonly redo: () => void
  /** Jumps to where `playhead` moves are done. */
  readonly goTo: (playhead: number) => void
  /** Goes to a step by its number or its stable name; says whether there is such a step. */
  readonly goToStep: (name: string) => boolean
  /** One stop on or back, in units of the step size or of the given grain; hurried: without a glide. */
  readonly next: (grain?: Grain, hurried?: boolean) => void
  readonly previous: (grain?: Grain, hurried?: boolean) => void
  readonly first: () => void
  readonly last: () => void
  readonly finishPass: () => void
  readonly play: () => void
  readonly pause: () => void
  /** Lets time pass: milliseconds since the last call. Called by the clock alone. */
  readonly advance: (milliseconds: number) => void
  readonly select: (node: string | null) => void
  /** New numbers for entries (row-major) of a parameter, an input x or an initial state, by the node's name. */
  readonly edit: (name: string, changes: ReadonlyMap<number, number>) => void
  /** Puts back what was edited: one entry, one node, or everything. */
  readonly resetEdits: (name?: string, entry?: number) => void
  readonly newWeights: () => void
  readonly restart: () => void
  readonly nextIteration: () => void
  readonly dismiss: (problem: Problem) => void
  readonly light: (lit: readonly Lit[]) => void
  readonly setStillness: (stillness: boolean) => void
}

export type Store = StoreApi<State & Actions>

/** Settings whose selection is a node of the run. */
const selecting = (settings: Settings, { trace }: Run): Settings =>
  settings.selected !== null && !nodeNamed(trace.tape, settings.selected)
    ? { ...settings, selected: null }
    : settings

/** A selection that this run does not have is a problem. */
const strangeNode = ({ selected }: Settings, { trace }: Run): readonly Problem[] =>
  selected === null || nodeNamed(trace.tape, selected)
    ? []
    : [{ at: 'select', expected: { kind: 'name of a node' }, got: selected }]

/** A playhead at what a link names; a name that this run does not have is a problem. */
function opened(settings: Settings, run: Run): { playhead: number; problems: readonly Problem[] } {
  if (settings.at !== null) {
    const playhead = playheadNamed(run, settings.at)
    if (playhead !== undefined) return { playhead, problems: [] }
    const problem = { at: 'at', expected: { kind: 'name of a step' } as const, got: settings.at }
    return { playhead: 1, problems: [problem] }
  }
  if (settings.step === null) return { playhead: 1, problems: [] }
  const playhead = Math.min(run.moves.length, Math.max(1, settings.step))
  if (playhead === settings.step || settings.step === 0) return { playhead, problems: [] }
  const expected = { kind: 'whole number', min: 1, max: run.moves.length } as const
  return { playhead, problems: [{ at: 'step', expected, got: String(settings.step) }] }
}

/** One widget's state and what can be done with it. Several on a page share nothing. */
export function createStage(given: Settings, problems: readonly Problem[] = []): Store {
  return createStore<State & Actions>()((set, get) => {
    // Moves shorter than this jump.
    const hurry = 120
    let elapsed = 0
    // Edits of one field in a row are one entry of the history: a word, not its letters.
    let field: string | null = null

    const start = runOf(given)
    const place = opened(given, start)

    const enter = (settings: Settings, history: Partial<State> = {}) => {
      const { run, playhead } = get()
      const next = runOf(settings)
      set({
        settings: selecting({ ...settings, loop: keptLoop(settings.loop, run, next) }, next),
        run: next,
        ...(next === run ? {} : { playhead: keptPlace(run, playhead, next), target: null }),
        ...history,
      })
    }

    // A press while the last one still glides, or while the key is held, jumps.
    const moveTo = (playhead: number, hurried: boolean) => {
      const { playhead: from, run, stillness, target } = get()
      const to = Math.min(run.moves.length, Math.max(1, playhead))
      const far = Math.abs(to - from) > 1.01
      if (far || hurried || target !== null || stillness)
        set({ playhead: to, target: null, playing: false, byHand: true })
      else set({ target: to, playing: false, byHand: true })
    }

    /** Another iteration is another pass: it is looked at from its first step. */
    const iterate = (iteration: number) => {
      field = null
      get().set({ iteration })
      get().goTo(1)
    }

    /** The history where a link, by the browser's Back or Forward, has led to one of its entries. */
    const historyAt = (settings: Settings): Partial<State> => {
      const { settings: now, past, future } = get()
      const isWanted = (entry: Settings) => sameNetwork(entry, settings)
      if (isWanted(now)) return {}
      const back = past.findLastIndex(isWanted)
      if (back >= 0)
        return { past: past.slice(0, back), future: [...past.slice(back + 1), now, ...future] }
      const on = future.findIndex(isWanted)
      if (on >= 0)
        return { past: [...past, now, ...future.slice(0, on)], future: future.slice(on + 1) }
      return {}
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
      settings: selecting({ ...given, loop: fittedLoop(given.loop, start) }, start),
      run: start,
      playhead: place.playhead,
      target: null,
      playing: false,
      byHand: false,
      problems: [...problems, ...place.problems, ...strangeNode(given, start)],
      past: [],
      future: [],
      stillness: false,
      lit: [],

      set: (change) => {
        const { settings: before, past } = get()
        const { settings, problems: found } = reconcile({
          ...before,
          ...change,
          at: null,
          step: null,
        })
        const edited = !sameNetwork(settings, before)
        const goesOn = edited && field === Object.keys(change).join()
        if (edited) field = Object.keys(change).join()
        enter(settings, {
          ...(edited || found.length > 0 ? { problems: found } : {}),
          ...(edited ? { playing: false } : {}),
          ...(edited && !goesOn ? { past: [...past, before], future: [] } : {}),
        })
      },
      adopt: (settings, found) => {
        field = null
        const run = runOf(settings)
        const { playhead, problems: more } = opened(settings, run)
        set({
          settings: selecting({ ...settings, loop: fittedLoop(settings.loop, run) }, run),
          run,
          playhead,
          target: null,
          playing: false,
          problems: [...found, ...more, ...strangeNode(settings, run)],
          ...historyAt(settings),
        })
      },
      settle: () => {
        field = null
      },
      undo: () => {
        field = null
        const { past, future, settings } = get()
        const before = past.at(-1)
        if (before) enter(before, { past: past.slice(0, -1), future: [settings, ...future] })
      },
      redo: () => {
        field = null
        const { past, future, settings } = get()
        const [after, ...rest] = future
        if (after) enter(after, { past: [...past, settings], future: rest })
      },

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
      finishPass: () => {
        const { run } = get()
        get().goTo(playheadOf(run, passEnd(run.trace, whereAt())))
      },

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

      select: (selected) =>
        set({ settings: selecting({ ...get().settings, selected }, get().run) }),
      edit: (name, changes) => get().set(editOf(get(), name, changes)),
      resetEdits: (name, entry) => get().set(resetOf(get(), name, entry)),
      newWeights: () => {
        const { settings } = get()
        field = null
        get().set({
          ...asMade,
          preset: null,
          seed: (settings.seed % (2 ** 31 - 1)) + 1,
          iteration: 0,
        })
      },
      restart: () => iterate(0),
      nextIteration: () => iterate(get().settings.iteration + 1),
      dismiss: (problem) =>
        set({ problems: get().problems.filter((candidate) => candidate !== problem) }),
      light: (lit) => set({ lit }),
      setStillness: (stillness) => set({ stillness }),
    }
  })
}

/** The time chapters of a run as whole playheads, for the scrubber's ticks. */
export const ticksOf = (run: Run) =>
  chaptersOf(run.trace, 'time').map(({ first, last, kind, time }) => ({
    from: chapterAt(run.moves, first),
    to: chapterAt(run.moves, last) + 1,
    kind,
    time,
  }))
