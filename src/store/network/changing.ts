import type { Problem } from '../../door/index.ts'
import type { Work } from '../../jobs/runToEnd.ts'
import {
  asMade,
  defaults,
  type NetworkSettings,
  networkOf,
  reconcile,
  type SettingKey,
  sameNetwork,
  sharing,
} from '../../settings/index.ts'
import type { Position } from '../player/state.ts'
import type { Committing, NetworkAccess } from './committing.ts'
import { editOf, resetOf } from './edits.ts'
import { lastFinite, overflowOf } from './finite.ts'
import { wentOn } from './history.ts'
import { besideOf, secondOf } from './second.ts'
import type { NetworkActions } from './state.ts'

type Changing = Omit<NetworkActions, 'visit' | 'adopt' | 'undo' | 'redo'>

/** Edits of a network, and its updates. */
export function changingOf(
  { set, get, player, record, turns }: NetworkAccess,
  { commit, currentPosition, afterEdit }: Committing,
): Changing {
  // Edits of one field in a row are one entry of the history: a word, not its letters.
  let field: string | null = null
  const report = (problems: readonly Problem[]) => player.getState().report(problems)
  const fieldOf = (change: Partial<NetworkSettings>) => Object.keys(change).join()

  function* changing(change: Partial<NetworkSettings>, position?: Position): Work<void> {
    const { settings: before, history } = get()
    const asked = reconcile({ ...defaults, ...before, ...change })
    const made = yield* lastFinite(sharing(networkOf(asked.settings), before), record)
    if (!made.run.finite) {
      report([overflowOf(Object.keys(change)[0] as SettingKey)])
      return
    }
    const found = [...asked.problems, ...made.problems]
    if (sameNetwork(made.settings, before)) {
      if (found.length > 0) report(found)
      return
    }
    const goesOn = field === fieldOf(change) && history.past.length > 0
    field = fieldOf(change)
    report(found)
    yield* commit({
      made,
      show: (beside) => player.getState().show(made.run, beside, position),
      history: (left, arrived) =>
        goesOn ? wentOn(history, left, arrived) : afterEdit(left, arrived),
    })
  }

  const change = (change: Partial<NetworkSettings>) => {
    turns.take(() => changing(change), fieldOf(change))
    if (!turns.busy()) return
    const { settings } = reconcile({ ...defaults, ...get().asked, ...change })
    set({ asked: networkOf(settings) })
  }

  /** An edit of its own, made from the network that is there when its turn comes. */
  const step = (changeOf: () => Partial<NetworkSettings>, position?: () => Position) =>
    turns.take(function* () {
      field = null
      yield* changing(changeOf(), position?.())
    })

  /** Another iteration is another pass: it is looked at from its first step. */
  const iterate = (iteration: () => number) =>
    step(
      () => ({ iteration: iteration() }),
      () => ({ ...currentPosition(), step: 0, inside: false }),
    )

  return {
    settle: () =>
      turns.take(function* () {
        field = null
        yield 0
      }),
    change,
    compare: (compare) => {
      player.getState().setView({ compare })
      turns.take(function* () {
        const { settings, run } = get()
        const second = yield* secondOf(settings, compare, record)
        player.getState().show(run, besideOf(second))
        set({ second })
      }, 'compare')
    },
    edit: (name, changes) =>
      turns.take(() => changing(editOf(get(), name, changes)), [name, ...changes.keys()].join()),
    resetEdits: (name, entry) => turns.take(() => changing(resetOf(get(), name, entry))),
    newWeights: () =>
      step(() => {
        const { seed } = get().settings
        return { ...asMade, preset: null, seed: (seed % (2 ** 31 - 1)) + 1, iteration: 0 }
      }),
    restart: () => iterate(() => 0),
    nextIteration: () => iterate(() => get().settings.iteration + 1),
  }
}
