import type { Problem } from '../../door/index.ts'
import {
  asMade,
  defaults,
  type NetworkSettings,
  networkOf,
  reconcile,
  type SettingKey,
  sameNetwork,
  sharing,
  viewOf,
} from '../../settings/index.ts'
import { positionOf } from '../player/place.ts'
import type { Player, Position } from '../player/state.ts'
import { editOf, resetOf } from './edits.ts'
import { finiteByLink, lastFinite, overflowOf, type Recorded } from './finite.ts'
import { edited, entryOf, type History, movedTo, returnTo, wentOn } from './history.ts'
import type { Recorder } from './recorder.ts'
import { besideOf, secondOf } from './second.ts'
import type { NetworkActions, NetworkState } from './state.ts'

interface Access {
  readonly set: (change: Partial<NetworkState>) => void
  readonly get: () => NetworkState & NetworkActions
  readonly player: Player
  readonly record: Recorder
}

/** What changes a network, and remembers how it was. */
export function changingOf({ set, get, player, record }: Access): NetworkActions {
  // Edits of one field in a row are one entry of the history: a word, not its letters.
  let field: string | null = null
  let lastId = 0

  const standing = (): Position => positionOf(player.getState())
  const report = (problems: readonly Problem[]) => player.getState().report(problems)

  /** The player first: who follows the network finds it there. */
  const enter = (
    { settings, run }: Omit<Recorded, 'problems'>,
    open: (beside: ReturnType<typeof besideOf>) => void,
    historyAfter: (left: Position, arrived: Position) => History,
    comparison = player.getState().view.compare,
  ) => {
    const left = standing()
    const second = secondOf(settings, comparison, record)
    open(besideOf(second))
    set({ settings, run, second, history: historyAfter(left, standing()) })
  }

  const leaving = (left: Position, arrived: Position | null) => ({
    settings: get().settings,
    left,
    arrived,
  })
  /** The history with the present network as its last entry, under a new number. */
  const afterEdit = (left: Position, arrived: Position | null): History =>
    edited(get().history, leaving(left, arrived), ++lastId)

  const change = (change: Partial<NetworkSettings>, position?: Position) => {
    const { settings: before, history } = get()
    const asked = reconcile({ ...defaults, ...before, ...change })
    const made = lastFinite(sharing(networkOf(asked.settings), before), record)
    const keys = Object.keys(change) as SettingKey[]
    if (!made.run.finite) {
      report([overflowOf(keys[0]!)])
      return
    }
    const found = [...asked.problems, ...made.problems]
    if (sameNetwork(made.settings, before)) {
      if (found.length > 0) report(found)
      return
    }
    const goesOn = field === keys.join()
    field = keys.join()
    report(found)
    enter(
      made,
      (beside) => player.getState().show(made.run, beside, position),
      (left, arrived) =>
        goesOn && history.past.length > 0
          ? wentOn(history, left, arrived)
          : afterEdit(left, arrived),
    )
  }

  /** Another iteration is another pass: it is looked at from its first step. */
  const iterate = (iteration: number) => {
    field = null
    change({ iteration }, { ...standing(), step: 0, inside: false })
  }

  /** To the neighbouring entry of the history; how one looks stays, and what was wrong is not said any more. */
  const restore = (id: number | undefined) => {
    field = null
    const { history } = get()
    const entry = entryOf(history, id)
    if (!entry) return
    const { settings } = entry
    const run = record(settings)
    const position = returnTo(entry, standing())
    report([])
    enter(
      { settings, run },
      (beside) => player.getState().show(run, beside, position),
      (left, arrived) => movedTo(history, entry.id, leaving(left, arrived)),
    )
  }

  return {
    change: (asked) => change(asked),
    compare: (compare) => {
      const { settings, run } = get()
      const second = secondOf(settings, compare, record)
      player.getState().setView({ compare })
      player.getState().show(run, besideOf(second))
      set({ second })
    },
    visit: (place) => {
      field = null
      const { settings: before, history } = get()
      const { settings, problems } = reconcile(place)
      const made = lastFinite(sharing(networkOf(settings), before), record)
      enter(
        made,
        (beside) =>
          player
            .getState()
            .open(made.run, beside, viewOf(settings), [...problems, ...made.problems]),
        (left, arrived) =>
          sameNetwork(made.settings, before) ? history : afterEdit(left, arrived),
        settings.compare,
      )
      if (place.at !== null) player.getState().goToStep(place.at) // by hand: it is announced
    },
    adopt: (settings, problems, id) => {
      field = null
      const { settings: before, history } = get()
      const entry = entryOf(history, id)
      const asked = id === history.id ? before : (entry?.settings ?? networkOf(settings))
      const made = finiteByLink(sharing(asked, before), record)
      enter(
        made,
        (beside) =>
          player
            .getState()
            .open(made.run, beside, viewOf(settings), [...problems, ...made.problems]),
        (left) => {
          if (entry) return movedTo(history, entry.id, leaving(left, null))
          return sameNetwork(made.settings, before) ? history : afterEdit(left, null)
        },
        settings.compare,
      )
    },
    settle: () => {
      field = null
    },
    undo: () => restore(get().history.past.at(-1)?.id),
    redo: () => restore(get().history.future[0]?.id),

    edit: (name, changes) => change(editOf(get(), name, changes)),
    resetEdits: (name, entry) => change(resetOf(get(), name, entry)),
    newWeights: () => {
      field = null
      const { seed } = get().settings
      change({ ...asMade, preset: null, seed: (seed % (2 ** 31 - 1)) + 1, iteration: 0 })
    },
    restart: () => iterate(0),
    nextIteration: () => iterate(get().settings.iteration + 1),
  }
}
