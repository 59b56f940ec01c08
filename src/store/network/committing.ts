import type { Work } from '../../jobs/runToEnd.ts'
import type { Comparison } from '../../settings/index.ts'
import { positionOf } from '../player/playhead.ts'
import type { Player, Position } from '../player/state.ts'
import type { Recorded } from './finite.ts'
import { edited, type History } from './history.ts'
import type { Recorder } from './recorder.ts'
import type { Run } from './run.ts'
import { besideOf, secondOf } from './second.ts'
import type { NetworkActions, NetworkState } from './state.ts'
import type { Turns } from './turns.ts'

/** What the actions of a network are made with. */
export interface NetworkAccess {
  readonly set: (change: Partial<NetworkState>) => void
  readonly get: () => NetworkState & NetworkActions
  readonly player: Player
  readonly record: Recorder
  readonly turns: Turns
}

/** A change of the network: what it becomes, how the player comes to show it, and the history after. */
interface Commit {
  readonly made: Omit<Recorded, 'problems'>
  readonly show: (beside: Run | null) => void
  /** From where the player was, and where it is now. */
  readonly history: (left: Position, arrived: Position) => History
  /** The present one where left out. */
  readonly comparison?: Comparison
  /** Whether a link led here, and so the browser is here already. */
  readonly byLink?: true
}

export interface Committing {
  readonly currentPosition: () => Position
  readonly commit: (commit: Commit) => Work<void>
  /** The present network as an entry of the history. */
  readonly leaving: (
    left: Position,
    arrived: Position | null,
  ) => { settings: NetworkState['settings']; left: Position; arrived: Position | null }
  /** The history with the present network as its last entry, under a new number. */
  readonly afterEdit: (left: Position, arrived: Position | null) => History
}

/** Puts changes of a network into force. */
export function committingOf({ set, get, player, record, turns }: NetworkAccess): Committing {
  let lastId = 0
  const currentPosition = () => positionOf(player.getState())
  const leaving: Committing['leaving'] = (left, arrived) => ({
    settings: get().settings,
    left,
    arrived,
  })
  return {
    currentPosition,
    // The player first: who follows the network finds the new pass there.
    *commit({ made: { settings, run }, show, history, comparison, byLink }) {
      const second = yield* secondOf(settings, comparison ?? player.getState().view.compare, record)
      const left = currentPosition()
      show(besideOf(second))
      const asked = turns.busy() ? get().asked : settings
      set({
        ...{ settings, asked, run, second },
        history: history(left, currentPosition()),
        followed: get().followed + (byLink ? 1 : 0),
      })
    },
    leaving,
    afterEdit: (left, arrived) => edited(get().history, leaving(left, arrived), ++lastId),
  }
}
