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
  { set, get, player, record }: NetworkAccess,
  { commit, currentPosition, afterEdit }: Committing,
): Changing {
  // Edits of one field in a row are one entry of the history: a word, not its letters.
  let field: string | null = null
  const settle = () => {
    field = null
  }
  const report = (problems: readonly Problem[]) => player.getState().report(problems)

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
    const goesOn = field === keys.join() && history.past.length > 0
    field = keys.join()
    report(found)
    commit({
      made,
      show: (beside) => player.getState().show(made.run, beside, position),
      history: (left, arrived) =>
        goesOn ? wentOn(history, left, arrived) : afterEdit(left, arrived),
    })
  }

  /** Another iteration is another pass: it is looked at from its first step. */
  const iterate = (iteration: number) => {
    settle()
    change({ iteration }, { ...currentPosition(), step: 0, inside: false })
  }

  return {
    settle,
    change: (asked) => change(asked),
    compare: (compare) => {
      const { settings, run } = get()
      const second = secondOf(settings, compare, record)
      player.getState().setView({ compare })
      player.getState().show(run, besideOf(second))
      set({ second })
    },
    edit: (name, changes) => change(editOf(get(), name, changes)),
    resetEdits: (name, entry) => change(resetOf(get(), name, entry)),
    newWeights: () => {
      settle()
      const { seed } = get().settings
      change({ ...asMade, preset: null, seed: (seed % (2 ** 31 - 1)) + 1, iteration: 0 })
    },
    restart: () => iterate(0),
    nextIteration: () => iterate(get().settings.iteration + 1),
  }
}
