import type { StoreApi } from 'zustand/vanilla'
import type { Problem } from '../door/index.ts'
import type { Lit } from '../equation/index.ts'
import type { Network, PanelName, Settings } from '../settings/index.ts'
import type { Grain } from '../trace/index.ts'
import type { Run } from './run.ts'

/** Where one stands in a run: the playhead, and what the loop goes round. */
export interface Stand {
  readonly playhead: number
  readonly loop: Settings['loop']
  /** Moves of that run: of the same pass there are more where every contribution is one. */
  readonly of: number
}

/** A network of the history, and where one stood in its run when it was left. */
export interface Entry extends Network {
  readonly from: Stand
  /** Where leaving it has led: whoever still stands there comes back to where it was left. Null where that is not known. */
  readonly to: Stand | null
}

/** What a widget knows. All but the settings, the playhead and the selection is derived from them. */
export interface State {
  /** The last good ones. */
  readonly settings: Settings
  readonly run: Run
  /** Moves that are done, a real number: its fraction is how far the next one has come. */
  readonly playhead: number
  /** Where the playhead glides to; null at rest. */
  readonly target: number | null
  readonly playing: boolean
  /** Whether the last move was asked for by hand: then it is announced. */
  readonly byHand: boolean
  readonly problems: readonly Problem[]
  /** Networks before and after this one; how one looks at them is no part of the history. */
  readonly past: readonly Entry[]
  readonly future: readonly Entry[]
  /** The panels that a link or a question has opened: on a narrow page they come first, wherever they stand in the list. */
  readonly asked: readonly PanelName[]
  readonly stillness: boolean
  /** Entries that a panel points at, marked on the graph. */
  readonly lit: readonly Lit[]
}

/** Moving through time. */
export interface Moving {
  /** Jumps to where `playhead` moves are done. */
  readonly goTo: (playhead: number) => void
  /** Goes to a step by its number or its stable name; says whether there is such a step. */
  readonly goToStep: (name: string) => boolean
  /** One stop on or back, in units of the step size or of the given grain; hurried: without a glide. */
  readonly next: (grain?: Grain, hurried?: boolean) => void
  readonly previous: (grain?: Grain, hurried?: boolean) => void
  readonly first: () => void
  readonly last: () => void
  readonly play: () => void
  readonly pause: () => void
  /** Lets time pass: milliseconds since the last call. Called by the clock alone. */
  readonly advance: (milliseconds: number) => void
}

/** Changing what is seen: settings, numbers, and the history of such edits. */
export interface Editing {
  /** Tries new settings: everything is recomputed at once. What cannot be used becomes a problem, and all stays as it was. */
  readonly set: (change: Partial<Settings>) => void
  /** Goes to a place, as of a question: an edit, out of which undo leads again. Its panels are those that are asked for. */
  readonly visit: (place: Settings) => void
  /** Settings from a link: no new entry of the history, but it may lead to one of its entries. */
  readonly adopt: (settings: Settings, problems: readonly Problem[]) => void
  /** Ends an edit: the next one of the same field is an entry of its own. */
  readonly settle: () => void
  readonly undo: () => void
  readonly redo: () => void
  readonly select: (node: string | null) => void
  /** New numbers for entries (row-major) of a parameter, an input x or an initial state, by the node's name. */
  readonly edit: (name: string, changes: ReadonlyMap<number, number>) => void
  /** Puts back what was edited: one entry, one node, or everything. */
  readonly resetEdits: (name?: string, entry?: number) => void
  readonly newWeights: () => void
  readonly restart: () => void
  readonly nextIteration: () => void
  readonly dismiss: (problem: Problem) => void
}

export interface Actions extends Moving, Editing {
  readonly light: (lit: readonly Lit[]) => void
  readonly setStillness: (stillness: boolean) => void
}

export type Store = StoreApi<State & Actions>

/** What a group of actions is made with. */
export interface Access {
  readonly set: (change: Partial<State>) => void
  readonly get: () => State & Actions
}
