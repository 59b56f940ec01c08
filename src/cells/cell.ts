import type { Id, Shape, TapeBuilder } from '../engine/index.ts'

/** The sizes of a network: V symbols in, H hidden numbers, O classes out. */
export interface Sizes {
  readonly inputSize: number
  readonly hiddenSize: number
  readonly outputSize: number
}

export const activations = ['tanh', 'relu', 'identity'] as const
export type Activation = (typeof activations)[number]

/** A parameter before it has numbers. */
export interface Parameter {
  readonly name: string
  readonly shape: Shape
}

/** What one time step of a cell may use. */
export interface Step {
  readonly tape: TapeBuilder
  readonly time: number
  readonly activation: Activation
  /** H. */
  readonly size: number
  /** A parameter by name. */
  readonly parameter: (name: string) => Id
  /** A state of the time step before, by symbol: h, and c for an LSTM. */
  readonly before: (symbol: string) => Id
  readonly x: Id
}

/** A recurrent cell as its equations. */
export interface Cell {
  readonly id: string
  /** States handed to the next time step, h first. */
  readonly carries: readonly string[]
  /** Gates in the order of their rows; empty for a cell without gates. */
  readonly gates: readonly string[]
  readonly parameters: (sizes: Sizes) => readonly Parameter[]
  /** One time step: puts its nodes on the tape. A node named after each carried symbol must be among them. */
  readonly step: (step: Step) => Readonly<Record<string, Id>>
}
