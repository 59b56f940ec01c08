import type { Point } from './geometry.ts'

export type Size = readonly [width: number, height: number]

/** Which way the wire runs at a strip: the value lies on the left of it, the gradient on the right. */
export type Run = 'right' | 'down' | 'up'

/** Where on a wire the strips of a value and its gradient are drawn, and whether a name stands there. */
interface StripPlace {
  readonly at: Point
  readonly run: Run
  readonly named?: boolean
  /** Where a name goes when it does not fit beyond its strip; ends there. */
  readonly valueName?: Point
  readonly gradientName?: Point
}

/** How a node is drawn. A rectangle holds a value, a circle or pill is an operation. */
export interface Mark {
  readonly shape: 'rect' | 'circle' | 'pill' | 'stack' | 'port'
  readonly at: Point
  readonly size?: Size
  /** A rectangle after the operation that holds its value, such as a gate. */
  readonly out?: { readonly at: Point; readonly size: Size }
  /** Where its outgoing wire forks. */
  readonly fork?: Point
  readonly strip?: StripPlace
  /** Of a node with several consumers: strips of single terms, by the consumer's symbol, or `next` for time t+1. */
  readonly branches?: Readonly<Record<string, StripPlace>>
  /** Its symbol where it differs from the operation's. */
  readonly sign?: string
  /** Its letter stands below its wire, which rises. */
  readonly rises?: true
  /** Wires into it bend in an S. */
  readonly curved?: true
}

/**
 * A cell at gate level, placed by hand. Marks are keyed by the node's symbol; `h.before` and
 * `c.before` are the states of t−1 as they come in; parameters by name.
 * Wires are not declared: they are the inputs on the tape, led from mark to mark.
 */
export interface Drawing {
  readonly size: Size
  /** The frame: left, top, right, bottom, and the notch: right and top of the output column. */
  readonly frame: {
    readonly box: readonly [left: number, top: number, right: number, bottom: number]
    readonly notch: readonly [right: number, top: number]
  }
  readonly marks: Readonly<Record<string, Mark>>
  /** Height at which each carried state crosses the frame. */
  readonly lines: Readonly<Record<string, number>>
  /** The collapsed cells beside: their left edges, and top and bottom. */
  readonly beside: {
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
  }
  /** Where the legend goes: its top left corner. */
  readonly legend: Point
}

export const besideWidth = 66
export const circleRadius = 15
