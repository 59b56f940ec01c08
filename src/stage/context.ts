import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { Size } from '../layout/index.ts'
import type {
  Network,
  NetworkActions,
  NetworkState,
  Player,
  PlayerActions,
  PlayerState,
} from '../store/index.ts'

/** What every part of one widget shares: its player, what follows it, and the network that feeds it. */
export interface Shared {
  /** What is drawn from: the player itself, or what follows it. */
  readonly player: Player
  /** The player itself, for what may miss no step. */
  readonly live: Player
  /** Follows the player, but after a step only when the picture of that step has been painted. */
  readonly after: Player
  /** Null where nothing is edited: the trace of a circuit, or of another program. */
  readonly network: Network | null
  /** Size of the stage's window as the served page has it, in pixels; null where nothing was served. */
  readonly firstWindow: Size | null
}

export const SharedContext = createContext<Shared | null>(null)

export function useShared(): Shared {
  const shared = useContext(SharedContext)
  if (!shared)
    throw new Error('parts of a stage are drawn inside a <SharedProvider>, which knows the player')
  return shared
}

/** A piece of the player's state; the component is drawn again when that piece changes. */
export const usePlayer = <Piece>(select: (state: PlayerState) => Piece): Piece =>
  useStore(useShared().player, select)

/** The same object always: getState() is a new one after every change. */
export const usePlayerActions = (): PlayerActions => useShared().player.getInitialState()

function useNetworkStore(): Network {
  const { network } = useShared()
  if (!network) throw new Error('parts that edit are drawn only where a network feeds the player')
  return network
}

/** Whether a network feeds the player: only then the parts that edit it are drawn. */
export const useHasNetwork = (): boolean => useShared().network !== null

/** A piece of the network's state, for parts that edit it. */
export const useNetwork = <Piece>(select: (state: NetworkState) => Piece): Piece =>
  useStore(useNetworkStore(), select)

/** The same object always. */
export const useNetworkActions = (): NetworkActions => useNetworkStore().getInitialState()

/** The same object always; null where nothing feeds the player, for parts that do without. */
export const useOptionalNetworkActions = (): NetworkActions | null =>
  useShared().network?.getInitialState() ?? null

export const useFirstWindow = (): Size | null => useShared().firstWindow
