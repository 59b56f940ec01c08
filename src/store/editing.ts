import {
  asMade,
  type Network,
  networkOf,
  reconcile,
  type SettingKey,
  type Settings,
  sameNetwork,
} from '../settings/index.ts'
import { editOf, resetOf } from './edits.ts'
import { askedIn, opened, selecting } from './opening.ts'
import { keptStand } from './place.ts'
import { overflowOf, reached, reachedByLink } from './reach.ts'
import { runOf } from './run.ts'
import type { Access, Editing, Entry, Stand, State } from './state.ts'

/** What changes the settings, and remembers how they were. */
export function editingOf({ set, get }: Access): Editing {
  // Edits of one field in a row are one entry of the history: a word, not its letters.
  let field: string | null = null

  /** Where leaving an entry has led: whoever still stands there goes back to where it was left. */
  const led = new WeakMap<Entry, Stand>()

  const standing = (): Stand => {
    const { run, playhead, settings } = get()
    return { playhead, loop: settings.loop, of: run.moves.length }
  }
  const isSame = (one: Stand, other: Stand | undefined) =>
    one.playhead === other?.playhead &&
    one.of === other.of &&
    String(one.loop) === String(other.loop)
  const entryOf = (settings: Settings): Entry => ({ ...networkOf(settings), from: standing() })
  const arrivalIn = (settings: Settings): Stand =>
    keptStand(get().run, { playhead: get().playhead, loop: settings.loop }, runOf(settings))

  /** All at once: what follows the store sees either the old or the new. */
  const enter = (settings: Settings, { playhead, loop }: Stand, history: Partial<State> = {}) => {
    const next = runOf(settings)
    set({
      settings: selecting({ ...settings, loop }, next),
      run: next,
      ...(next === get().run ? {} : { playhead, target: null }),
      ...history,
    })
  }

  /**
   * To an entry of the history: as one looks now, and with no problem of what was left. Who has moved
   * since the entry was left stays at that place, as after any edit. `now` is the entry that leads back.
   */
  const leaf = (entry: Entry, now: Entry, history: Pick<State, 'past' | 'future'>) => {
    const { from, ...network } = entry
    const settings = { ...get().settings, ...network }
    const to = isSame(standing(), led.get(entry)) ? from : arrivalIn(settings)
    led.set(now, to)
    enter(settings, to, { problems: [], ...history })
  }

  /** Another iteration is another pass: it is looked at from its first step. */
  const iterate = (iteration: number) => {
    field = null
    get().set({ iteration })
    if (get().settings.iteration === iteration) get().goTo(1)
  }

  /** The history where a link, by the browser's Back or Forward, has led to one of its entries. */
  const historyAt = (settings: Settings): Partial<State> => {
    const { settings: before, past, future } = get()
    const now = entryOf(before)
    // Copies: where their being left has led is not where they are next to now.
    const anew = (entries: readonly Entry[]) => entries.map((entry) => ({ ...entry }))
    const isWanted = (entry: Network) => sameNetwork(settings, entry)
    if (isWanted(now)) return {}
    const back = past.findLastIndex(isWanted)
    if (back >= 0)
      return { past: past.slice(0, back), future: [...anew(past.slice(back + 1)), now, ...future] }
    const on = future.findIndex(isWanted)
    if (on >= 0)
      return { past: [...past, now, ...anew(future.slice(0, on))], future: future.slice(on + 1) }
    return {}
  }

  return {
    set: (change) => {
      const { settings: before, past } = get()
      const asked = reconcile({ ...before, ...change, at: null, step: null })
      const { settings, run, problems } = reached(asked.settings)
      if (!run.finite) {
        const [key] = Object.keys(change) as SettingKey[]
        set({ problems: [overflowOf(key!)] })
        return
      }
      const found = [...asked.problems, ...problems]
      const edited = !sameNetwork(settings, before)
      const goesOn = edited && field === Object.keys(change).join()
      if (edited) field = Object.keys(change).join()
      const entry = entryOf(before)
      const last = goesOn ? past.at(-1) : entry
      const to = arrivalIn(settings)
      if (edited && last) {
        if (goesOn && !isSame(entry.from, led.get(last))) led.delete(last)
        else led.set(last, to)
      }
      // With more than the panels it is a place that somebody has chosen, as of a question.
      const isPlace = change.panels !== undefined && Object.keys(change).length > 1
      enter(settings, to, {
        ...(isPlace ? { asked: askedIn(settings) } : {}),
        ...(edited || found.length > 0 ? { problems: found } : {}),
        ...(edited ? { playing: false } : {}),
        ...(edited && !goesOn ? { past: [...past, entry], future: [] } : {}),
      })
    },
    adopt: (settings, found) => {
      field = null
      const { settings: usable, run, problems } = reachedByLink(settings)
      set({
        ...opened(usable, run, [...found, ...problems]),
        run,
        target: null,
        playing: false,
        ...historyAt(usable),
      })
    },
    settle: () => {
      field = null
    },
    undo: () => {
      field = null
      const { past, future, settings } = get()
      const [before, now] = [past.at(-1), entryOf(settings)]
      if (before) leaf(before, now, { past: past.slice(0, -1), future: [now, ...future] })
    },
    redo: () => {
      field = null
      const { past, future, settings } = get()
      const [[after, ...rest], now] = [future, entryOf(settings)]
      if (after) leaf(after, now, { past: [...past, now], future: rest })
    },

    select: (selected) => set({ settings: selecting({ ...get().settings, selected }, get().run) }),
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
  }
}
