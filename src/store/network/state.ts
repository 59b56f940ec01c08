import type { StoreApi } from 'zustand/vanilla'
import type { Problem } from '../../door/index.ts'
import type { Comparison, NetworkSettings, Settings } from '../../settings/index.ts'
import type { Player } from '../player/state.ts'
import type { History } from './history.ts'
import type { Run } from './run.ts'
import type { Second } from './second.ts'

/** A network that is edited and trained, and its history. Its player shows it. */
export interface NetworkState {
  readonly player: Player
  /** The last good ones. */
  readonly settings: NetworkSettings
  /** What the editing parts show: the settings, or while a large pass is recorded, those that are to come. */
  readonly asked: NetworkSettings
  readonly run: Run
  /** The pass to compare with, or why there is none. */
  readonly second: Second
  readonly history: History
  /** How often a link was followed to where the network is: the browser is there already. */
  readonly followed: number
}

export interface NetworkActions {
  /**
   * Tries new settings. A small network is recomputed at once, a large one in slices; the player then
   * marks what it shows as stale until all is done. What cannot be used is reported by the player, and
   * all stays as it was.
   */
  readonly change: (change: Partial<NetworkSettings>) => void
  /** Chooses what a second pass differs in. */
  readonly compare: (comparison: Comparison) => void
  /** Goes to a place, as of a question: an edit, out of which undo leads again. */
  readonly visit: (place: Settings) => void
  /**
   * Follows a link while the page is open. Another network than the present one is an entry of the
   * history; with the number of an entry, the browser's Back or Forward leads there, whatever the
   * link could carry of it.
   */
  readonly adopt: (settings: Settings, problems: readonly Problem[], id?: number) => void
  /** Ends an edit: the next one of the same field is an entry of its own. */
  readonly settle: () => void
  readonly undo: () => void
  readonly redo: () => void
  /** New numbers for entries (row-major) of a parameter, an input x or an initial state, by the node's name. */
  readonly edit: (name: string, changes: ReadonlyMap<number, number>) => void
  /** Puts back what was edited: one entry, one node, or everything. */
  readonly resetEdits: (name?: string, entry?: number) => void
  readonly newWeights: () => void
  readonly restart: () => void
  readonly nextIteration: () => void
}

export type Network = StoreApi<NetworkState & NetworkActions>
