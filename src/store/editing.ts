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
import { opened, selecting } from './opening.ts'
import { keptLoop, keptPlace } from './place.ts'
import { overflowOf, reached, reachedByLink } from './reach.ts'
import { runOf } from './run.ts'
import type { Access, Editing, State } from './state.ts'

/** What changes the settings, and remembers how they were. */
export function editingOf({ set, get }: Access): Editing {
  // Edits of one field in a row are one entry of the history: a word, not its letters.
  let field: string | null = null

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

  /** To an entry of the history: as one looks now, and with no problem of what was left. */
  const leaf = (network: Network, history: Pick<State, 'past' | 'future'>) =>
    enter({ ...get().settings, ...network }, { problems: [], ...history })

  /** Another iteration is another pass: it is looked at from its first step. */
  const iterate = (iteration: number) => {
    field = null
    get().set({ iteration })
    if (get().settings.iteration === iteration) get().goTo(1)
  }

  /** The history where a link, by the browser's Back or Forward, has led to one of its entries. */
  const historyAt = (settings: Settings): Partial<State> => {
    const { settings: before, past, future } = get()
    const now = networkOf(before)
    const isWanted = (entry: Network) => sameNetwork(entry, settings)
    if (isWanted(now)) return {}
    const back = past.findLastIndex(isWanted)
    if (back >= 0)
      return { past: past.slice(0, back), future: [...past.slice(back + 1), now, ...future] }
    const on = future.findIndex(isWanted)
    if (on >= 0)
      return { past: [...past, now, ...future.slice(0, on)], future: future.slice(on + 1) }
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
      enter(settings, {
        ...(edited || found.length > 0 ? { problems: found } : {}),
        ...(edited ? { playing: false } : {}),
        ...(edited && !goesOn ? { past: [...past, networkOf(before)], future: [] } : {}),
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
      const before = past.at(-1)
      if (before)
        leaf(before, { past: past.slice(0, -1), future: [networkOf(settings), ...future] })
    },
    redo: () => {
      field = null
      const { past, future, settings } = get()
      const [after, ...rest] = future
      if (after) leaf(after, { past: [...past, networkOf(settings)], future: rest })
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
