import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { Size } from '../scene/index.ts'
import type { Actions, State, Store } from '../store/index.ts'

/** What every part of one widget shares: its store, and what follows it. */
export interface Shared {
  /** What is drawn from: the store itself, or what follows it. */
  readonly store: Store
  /** The store itself, for what may miss no step. */
  readonly live: Store
  /** Follows the store, but after a step only when the picture of that step has been painted. */
  readonly after: Store
  /** Size of the stage's window as the served page has it, in pixels; null where nothing was served. */
  readonly firstWindow: Size | null
}

export const SharedContext = createContext<Shared | null>(null)

export function useShared(): Shared {
  const shared = useContext(SharedContext)
  if (!shared)
    throw new Error('parts of the stage are drawn inside a <SharedProvider>, which knows the store')
  return shared
}

/** A piece of the state; the component is drawn again when that piece changes. */
export const useStage = <Piece>(select: (state: State) => Piece): Piece =>
  useStore(useShared().store, select)

/** The same object always: getState() is a new one after every change. */
export const useActions = (): Actions => useShared().store.getInitialState()

export const useFirstWindow = (): Size | null => useShared().firstWindow
