import type { Point, Size, Way } from './geometry.ts'

/** Where a computation is drawn: marks for its nodes, wires between them, and what surrounds them. Holds no number of the computation. */
export interface Layout {
  readonly size: Size
  readonly marks: readonly Mark[]
  readonly wires: readonly Wire[]
  readonly decorations: Decorations
}

/** Which node a mark is of: that of a name, or of a symbol so many time steps before the one in focus. */
export type NodeRef = { readonly name: string } | { readonly symbol: string; readonly ago: number }

/** Which way a wire goes at a strip: the value lies on the left of it, the gradient on the right. */
export type Direction = 'right' | 'down' | 'up'

/** Where on a wire the strips of a value and its gradient are drawn, and whether a name stands there. */
export interface StripPlace {
  readonly at: Point
  readonly direction: Direction
  readonly named: boolean
  /** Where a name ends that does not fit beyond its strip. */
  readonly valueName: Point | null
  readonly gradientName: Point | null
}

/** One way on from a fork, with the strips of the terms that come back on it. */
export interface Branch {
  /** Unique at its fork. */
  readonly key: string
  /** The consumers it leads to: so many time steps ahead, that of one symbol or all. */
  readonly ahead: 0 | 1
  readonly symbol: string | null
  readonly strip: StripPlace
}

/** The rectangle after an operation. */
export interface Out {
  /** The value by its name; a stack of blocks, each a mark of its own; or a number printed in full, such as a loss. */
  readonly holds: 'value' | 'stack' | 'number'
  readonly at: Point
  readonly size: Size
}

/** How a node is drawn: a rectangle holds a value, a circle or pill is an operation, a block is a part cut from a stack. */
export interface Mark {
  /** Unique in its layout. */
  readonly key: string
  readonly node: NodeRef
  readonly shape: 'rect' | 'circle' | 'pill' | 'block'
  readonly at: Point
  readonly size: Size
  readonly out: Out | null
  /** Where its outgoing wire forks. */
  readonly fork: Point | null
  readonly strip: StripPlace | null
  readonly branches: readonly Branch[]
  /** Its symbol where it differs from the operation's. */
  readonly sign: string | null
  /** Of a block: on which side of its wire its letter stands; below where the wire rises. */
  readonly letter: 'above' | 'below'
}

/**
 * What a wire is.
 *   input    from a mark into an operation
 *   gate     the same, from a gate's pre-activation to its activation: coloured as the gate
 *   block    through a block, from the left of its stack to the right: seen only while something moves along it
 *   value    from an operation into the rectangle of its value
 *   stack    the same, into a stack
 *   initial  from the edge to a state that no time step before has made
 *   before   from the time step before to a state it has made
 *   next     from a state to the next time step
 */
export type WireKind =
  | 'input'
  | 'gate'
  | 'block'
  | 'value'
  | 'stack'
  | 'initial'
  | 'before'
  | 'next'

/** A wire from mark to mark, by their keys. */
export interface Wire {
  /** Unique in its layout. */
  readonly key: string
  readonly kind: WireKind
  readonly from: string
  /** Null where it does not end at another node: within one mark, or at the edge. */
  readonly to: string | null
  /** Which of several inputs of `to` that are all `from`, as both factors of x ⊙ x; else 0. */
  readonly nth: number
  readonly way: Way
}

/** A rectangle by its top left corner. */
export interface Rect {
  readonly at: Point
  readonly size: Size
}

/** What belongs to a layout that shows one time step, the ones before and after beside it. */
export interface TimeStep {
  /** The sheet it lies on, and the notch at its right that the next time step stands in. */
  readonly sheet: {
    readonly left: number
    readonly top: number
    readonly right: number
    readonly bottom: number
    readonly notch: { readonly right: number; readonly top: number }
  }
  /** The states handed to the next time step, and the height at which each crosses; from the top down. */
  readonly states: readonly { readonly symbol: string; readonly y: number }[]
  /** The symbol of the state that the output is made from. */
  readonly output: string
  readonly before: Rect
  readonly after: Rect
}

/** What surrounds the marks. */
interface Decorations {
  /** The top left corner of the legend. */
  readonly legend: Point
  /** Null where all of a trace is shown at once. */
  readonly timeStep: TimeStep | null
}
