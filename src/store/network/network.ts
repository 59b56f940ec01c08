import { createStore } from 'zustand/vanilla'
import type { Problem } from '../../door/index.ts'
import { runToEnd } from '../../jobs/runToEnd.ts'
import { networkOf, type Settings, viewOf } from '../../settings/index.ts'
import { createPlayer } from '../player/player.ts'
import { changingOf } from './changing.ts'
import { committingOf } from './committing.ts'
import { finiteByLink } from './finite.ts'
import { noHistory } from './history.ts'
import { navigatingOf } from './navigating.ts'
import { createRecorder } from './recorder.ts'
import { besideOf, secondOf } from './second.ts'
import type { Network, NetworkActions, NetworkState } from './state.ts'
import { createTurns, type Slices } from './turns.ts'

/**
 * A network as settings describe it, and the player that shows its passes. Networks share nothing.
 * The first pass is recorded in one go; a large one that takes its place, in slices.
 */
export function createNetwork(
  given: Settings,
  problems: readonly Problem[] = [],
  slices?: Slices,
): Network {
  const record = createRecorder()
  const start = runToEnd(finiteByLink(networkOf(given), record))
  const second = runToEnd(secondOf(start.settings, given.compare, record))
  const found = [...problems, ...start.problems]
  const player = createPlayer(start.run, viewOf(given), besideOf(second), found)
  return createStore<NetworkState & NetworkActions>()((set, get) => {
    const turns = createTurns(
      () => player.getState().setStale(true),
      () => {
        player.getState().setStale(false)
        if (get().asked !== get().settings) set({ asked: get().settings })
      },
      slices,
    )
    const access = { set, get, player, record, turns }
    const committing = committingOf(access)
    return {
      player,
      settings: start.settings,
      asked: start.settings,
      run: start.run,
      second,
      history: noHistory,
      followed: 0,
      ...changingOf(access, committing),
      ...navigatingOf(access, committing),
    }
  })
}
