import { createStore } from 'zustand/vanilla'
import type { Problem } from '../../door/index.ts'
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

/** A network as settings describe it, and the player that shows its passes. Networks share nothing. */
export function createNetwork(given: Settings, problems: readonly Problem[] = []): Network {
  const record = createRecorder()
  const start = finiteByLink(networkOf(given), record)
  const second = secondOf(start.settings, given.compare, record)
  const found = [...problems, ...start.problems]
  const player = createPlayer(start.run, viewOf(given), besideOf(second), found)
  return createStore<NetworkState & NetworkActions>()((set, get) => {
    const access = { set, get, player, record }
    const committing = committingOf(access)
    return {
      player,
      settings: start.settings,
      run: start.run,
      second,
      history: noHistory,
      ...changingOf(access, committing),
      ...navigatingOf(access, committing),
    }
  })
}
