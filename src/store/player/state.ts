import type { StoreApi } from 'zustand/vanilla'
import type { Problem } from '../../door/index.ts'
import type { Lit } from '../../equation/index.ts'
import type { Source, Subject } from '../../scene/index.ts'
import type { PanelName, ViewSettings } from '../../settings/index.ts'
import type { Grain } from '../../trace/index.ts'
import type { CameraActions, Cameras } from './camera.ts'

/** A place in a trace, in steps of the trace: it means the same whatever a move is. */
export interface Position {
  /** The last step that is done. */
  readonly step: number
  /** Whether the other steps of its move are still to come: a link may name one in the middle. */
  readonly inside: boolean
  /** The last steps of the first and of the last move that play goes round between. */
  readonly loop: readonly [from: number, to: number] | null
}

/** What is on the stage. All but the source, the view and the playhead follows from them. */
export interface PlayerState {
  readonly source: Source
  /** The source cut into moves as the step size asks; the current move is cut short where a link names a step inside it. */
  readonly subject: Subject
  /** A second pass to be drawn beside the first; it has no playhead of its own. */
  readonly beside: Subject | null
  /** View settings; `at` and `step` are null, as the playhead says where. */
  readonly view: ViewSettings
  /** Moves that are done, a real number: its fraction is how far the next one has come. */
  readonly playhead: number
  /** Where the playhead glides to; null at rest. */
  readonly target: number | null
  readonly playing: boolean
  /** Whether the last move was asked for by hand: then it is announced. */
  readonly byHand: boolean
  /** No glides: the system asks for reduced motion. */
  readonly stillness: boolean
  /** Entries that a panel points at, marked on the graph. */
  readonly lit: readonly Lit[]
  /** The panels that a link or a question has opened: on a narrow page they come first. */
  readonly requested: readonly PanelName[]
  readonly cameras: Cameras
  /** Whether a newer source is being recorded: what is shown is old. */
  readonly stale: boolean
  /** What could not be used of what was asked for. */
  readonly problems: readonly Problem[]
}

/** Moving through time. */
export interface Moving {
  /** Jumps to where `playhead` moves are done. */
  readonly goTo: (playhead: number) => void
  /** Goes to a move by its number or to a step by its stable name; says whether there is one. */
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

/** Changing what is shown, and how. */
export interface Looking {
  /** Changes view settings; each value is brought into range. */
  readonly setView: (change: Partial<ViewSettings>) => void
  readonly select: (node: string | null) => void
  readonly light: (lit: readonly Lit[]) => void
  readonly setStillness: (stillness: boolean) => void
  readonly setStale: (stale: boolean) => void
  /** Shows other traces. At `position`; without one, the place, the loop and the selection are kept by the names of the steps. */
  readonly show: (source: Source, beside: Source | null, position?: Position) => void
  /** Shows other traces as a link asks for them; what cannot be used of the view joins the problems. */
  readonly open: (
    source: Source,
    beside: Source | null,
    view: ViewSettings,
    problems?: readonly Problem[],
  ) => void
  /** Says what could not be used, instead of what was said before. */
  readonly report: (problems: readonly Problem[]) => void
  readonly dismiss: (problem: Problem) => void
}

export interface PlayerActions extends Moving, Looking, CameraActions {}

export type Player = StoreApi<PlayerState & PlayerActions>

/** What a group of actions is made with. */
export interface PlayerAccess {
  readonly set: (change: Partial<PlayerState>) => void
  readonly get: () => PlayerState & PlayerActions
}
