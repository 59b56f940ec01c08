import type { Absence, GradientState, StepKind } from '../trace/index.ts'

/** The position of the playhead, for the counter. */
export interface CounterPlace {
  readonly n: number
  readonly total: number
  readonly pass: StepKind
  readonly time: number | null
  readonly name: string
}

/** A node's numbers and wires as text, for its accessible name. */
export interface NodeDescription {
  readonly name: string
  /** Null until it is computed. */
  readonly value: string | null
  readonly gradient: string
  /** Its gradient is not what the chain rule gives, since a mistake is on. */
  readonly wrong: boolean
  readonly state: Absence | GradientState
  readonly arrived: number
  readonly expected: number
  /** By hand. */
  readonly edited?: boolean
  readonly from: readonly string[]
  readonly to: readonly string[]
}

/** Part of a row of things, counted from 1. */
export interface Span {
  readonly first: number
  readonly last: number
  readonly of: number
}

/** A time step in the mini-map. */
export interface TimeStepDescription {
  readonly time: number
  /** Null where there is no text. */
  readonly fed: string | null
  /** Null for none. */
  readonly expected: string | null
  /** Null until it is computed, and where there is none. */
  readonly loss: string | null
}
