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
import { type Run, runOf } from './run.ts'
import type { Access, Editing, Entry, Stand, State } from './state.ts'

const isSame = (one: Stand, other: Stand | null) =>
  one.playhead === other?.playhead && one.of === other.of && String(one.loop) === String(other.loop)

/** What changes the settings, and remembers how they were. */
export function editingOf({ set, get }: Access): Editing {
  // Edits of one field in a row are one entry of the history: a word, not its letters.
  let field: string | null = null

  const standing = (): Stand => {
    const { run, playhead, settings } = get()
    return { playhead, loop: settings.loop, of: run.moves.length }
  }

  /** Where one comes to stand in another run, by the names of the steps. */
  const arrivalIn = (run: Run, { loop }: Settings): Stand =>
    keptStand(get().run, { playhead: get().playhead, loop }, run)

  /** All at once: what follows the store sees either the old or the new. */
  const enter = (
    settings: Settings,
    run: Run,
    { playhead, loop }: Stand,
    more: Partial<State> = {},
  ) =>
    set({
      settings: selecting({ ...settings, loop }, run),
      run,
      ...(run === get().run ? {} : { playhead, target: null }),
      ...more,
    })

  /**
   * To an entry of the history: as one looks now, and with no problem of what was left. Who has moved
   * since the entry was left stays at that place, as after any edit. `history` takes what leads back.
   */
  const leaf = (
    { from, to, ...network }: Entry,
    history: (now: Entry) => Pick<State, 'past' | 'future'>,
  ) => {
    const before = get().settings
    const settings = { ...before, ...network }
    const run = runOf(settings)
    const stand = isSame(standing(), to) ? from : arrivalIn(run, settings)
    const now = { ...networkOf(before), from: standing(), to: stand }
    enter(settings, run, stand, { problems: [], ...history(now) })
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
    const now: Entry = { ...networkOf(before), from: standing(), to: null }
    // Where their being left has led is not where they are next to now.
    const anew = (entries: readonly Entry[]) => entries.map((entry) => ({ ...entry, to: null }))
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

  /** The history after an edit; one that goes on with the last keeps where that began. */
  const historyAfter = (goesOn: boolean, to: Stand): Partial<State> => {
    const { settings, past } = get()
    const [from, last] = [standing(), past.at(-1)]
    if (!goesOn || !last)
      return { past: [...past, { ...networkOf(settings), from, to }], future: [] }
    return { past: [...past.slice(0, -1), { ...last, to: isSame(from, last.to) ? to : null }] }
  }

  return {
    set: (change) => {
      const before = get().settings
      const asked = reconcile({ ...before, ...change, at: null, step: null })
      const { settings, run, problems } = reached(asked.settings)
      const changed = Object.keys(change) as SettingKey[]
      if (!run.finite) {
        set({ problems: [overflowOf(changed[0]!)] })
        return
      }
      const found = [...asked.problems, ...problems]
      const edited = !sameNetwork(settings, before)
      const goesOn = field === changed.join()
      if (edited) field = changed.join()
      const to = arrivalIn(run, settings)
      enter(settings, run, to, {
        ...(edited || found.length > 0 ? { problems: found } : {}),
        ...(edited ? { playing: false, ...historyAfter(goesOn, to) } : {}),
      })
    },
    visit: (place) => {
      get().settle()
      get().set(place)
      if (place.at !== null) get().goToStep(place.at)
      set({ asked: askedIn(place) })
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
      const { past, future } = get()
      const before = past.at(-1)
      if (before) leaf(before, (now) => ({ past: past.slice(0, -1), future: [now, ...future] }))
    },
    redo: () => {
      field = null
      const { past, future } = get()
      const [after, ...rest] = future
      if (after) leaf(after, (now) => ({ past: [...past, now], future: rest }))
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
