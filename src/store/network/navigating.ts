import type { Problem } from '../../door/index.ts'
import {
  networkOf,
  reconcile,
  type Settings,
  sameNetwork,
  sharing,
  viewOf,
} from '../../settings/index.ts'
import type { Committing, NetworkAccess } from './committing.ts'
import { finiteByLink, lastFinite } from './finite.ts'
import { entryOf, type History, movedTo, returnTo } from './history.ts'
import type { Run } from './run.ts'
import type { NetworkActions } from './state.ts'

type Navigating = Pick<NetworkActions, 'visit' | 'adopt' | 'undo' | 'redo'>

/** Going to other networks: of the history, of a link, of a question. */
export function navigatingOf(
  { get, player, record, turns }: NetworkAccess,
  { commit, currentPosition, leaving, afterEdit }: Committing,
): Navigating {
  /** Goes to a history entry. View settings stay; problems are cleared. */
  const restore = (idIn: (history: History) => number | undefined) => {
    get().settle()
    turns.take(function* () {
      const { history } = get()
      const entry = entryOf(history, idIn(history))
      if (!entry) return
      const { settings } = entry
      const run = yield* record(settings)
      const position = returnTo(entry, currentPosition())
      player.getState().report([])
      yield* commit({
        made: { settings, run },
        show: (beside) => player.getState().show(run, beside, position),
        history: (left, arrived) => movedTo(history, entry.id, leaving(left, arrived)),
      })
    })
  }

  /** Shows a run as the view of a link asks for it. */
  const open =
    (run: Run, settings: Settings, problems: readonly Problem[]) => (beside: Run | null) =>
      player.getState().open(run, beside, viewOf(settings), problems)

  return {
    undo: () => restore(({ past }) => past.at(-1)?.id),
    redo: () => restore(({ future }) => future[0]?.id),

    visit: (place) => {
      get().settle()
      turns.take(function* () {
        const { settings: before, history } = get()
        const { settings, problems } = reconcile(place)
        const made = yield* lastFinite(sharing(networkOf(settings), before), record)
        yield* commit({
          made,
          show: open(made.run, settings, [...problems, ...made.problems]),
          history: (left, arrived) =>
            sameNetwork(made.settings, before) ? history : afterEdit(left, arrived),
          comparison: settings.compare,
        })
        if (place.at !== null) player.getState().goToStep(place.at) // by hand: it is announced
      })
    },

    adopt: (settings, problems, id) => {
      get().settle()
      turns.take(function* () {
        const { settings: before, history } = get()
        const entry = entryOf(history, id)
        const asked = id === history.id ? before : (entry?.settings ?? networkOf(settings))
        const made = yield* finiteByLink(sharing(asked, before), record)
        yield* commit({
          made,
          show: open(made.run, settings, [...problems, ...made.problems]),
          history: (left) => {
            if (entry) return movedTo(history, entry.id, leaving(left, null))
            return sameNetwork(made.settings, before) ? history : afterEdit(left, null)
          },
          comparison: settings.compare,
          byLink: true,
        })
      })
    },
  }
}
