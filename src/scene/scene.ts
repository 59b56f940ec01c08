import type { Node, Tensor } from '../engine/index.ts'
import type { Label } from '../equation/label.ts'
import type { Direction, Layout, Mark, Point, Way, WireKind } from '../layout/index.ts'
import type { GradientState } from '../trace/index.ts'
import type { Domains } from './domain.ts'
import type { Moment } from './moment.ts'

/** How a part stands to what is happening: acting, taking part, or receding. */
export type Focus = 'active' | 'near' | 'far'

/** A tensor to be drawn as bars or as a heat map. */
export interface Amount {
  readonly kind: 'value' | 'gradient'
  readonly tensor: Tensor
  readonly state: GradientState
  /** How many terms of how many; only told while partial. */
  readonly arrived: number
  readonly expected: number
  /** How much of it has settled, 0 to 1. */
  readonly shown: number
  /** Not what the chain rule gives, since a mistake is on. */
  readonly wrong: boolean
}

export interface MarkView {
  readonly key: string
  readonly node: Node
  readonly mark: Mark
  readonly focus: Focus
  /** The name in its rectangle. */
  readonly label: Label
  readonly sign: string
  readonly gate: string | null
  /** By hand: its rectangle has a mark. */
  readonly edited: boolean
  /** A number to print in the rectangle of a scalar. */
  readonly scalar: number | null
  readonly value: Amount | null
  readonly gradient: Amount | null
  /** Where a fork's dot stands, and whether terms add up there now. */
  readonly fork: { readonly at: Point; readonly adding: boolean } | null
  readonly role: 'distributor' | 'switcher' | 'router' | 'scale' | 'product' | 'loss' | null
}

export interface WireView {
  readonly key: string
  readonly kind: WireKind
  readonly node: Node
  readonly gate: string | null
  readonly focus: Focus
  readonly pass: 'forward' | 'backward' | null
  /** What the pulse has passed, and what is ahead of it; in playing direction. */
  readonly behind: Way
  readonly ahead: Way
}

export interface StripView {
  readonly key: string
  readonly node: Node
  readonly at: Point
  readonly direction: Direction
  readonly amount: Amount
  readonly label: Label | null
  /** Where the label ends, when not beyond the strip. */
  readonly labelAt: Point | null
  readonly focus: Focus
}

export interface PulseView {
  readonly key: string
  readonly at: Point
  readonly pass: 'forward' | 'backward'
  readonly tensor: Tensor
  /** A share that is not what the chain rule sends, since a mistake is on. */
  readonly wrong: boolean
}

/** A state that a time step hands on, at its height. */
interface StateView {
  readonly symbol: string
  readonly y: number
  readonly node: Node
  readonly label: Label
  readonly gradientLabel: Label
  readonly value: Amount | null
  readonly gradient: Amount | null
}

/** A neighbouring time step, or in the overview any: a cell with its states. */
export interface CellView {
  readonly time: number
  readonly at: Point
  readonly size: readonly [number, number]
  /** The character fed in; null where there is no text. */
  readonly fed: string | null
  readonly expected: string | null
  readonly states: readonly StateView[]
  /** The one of them that the output is made from. */
  readonly output: StateView
  readonly gates: readonly string[]
  /** What makes its state, for a cell without gates. */
  readonly sign: string
  readonly current: boolean
}

/** Everything on the stage at an instant, as data. */
export interface Scene {
  readonly layout: Layout
  readonly moment: Moment
  readonly domains: Domains
  /** The characters of the time step in focus; null where there is none. */
  readonly fed: string | null
  readonly expected: string | null
  readonly marks: readonly MarkView[]
  readonly wires: readonly WireView[]
  readonly strips: readonly StripView[]
  readonly pulses: readonly PulseView[]
  readonly beside: readonly CellView[]
  /** What the camera looks at. */
  readonly focus: Point
  /** How far the page has still to turn into another time step: 1 to 0 from the right, −1 to 0 from the left. */
  readonly turn: number
  /** Backward has begun: gradients not reached yet are shown as such. */
  readonly backward: boolean
}
