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
export interface CellStep {
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

/** How a node is written where it is not its symbol with the time: by what it is computed from, as W_xh x; with a word below its letter, as h_raw; or upright, as 1. */
export type Notation =
  | 'formula'
  | { readonly letter: string; readonly sub?: string }
  | { readonly upright: string }

/** A pre-activation. */
export const raw = (letter: string): Notation => ({ letter, sub: 'raw' })

/** Nodes that have no letter of their own. */
export const formulas = (...symbols: readonly string[]): Readonly<Record<string, Notation>> =>
  Object.fromEntries(symbols.map((symbol) => [symbol, 'formula']))

/** A recurrent cell as its equations. */
export interface Cell {
  readonly id: string
  /** States handed to the next time step, h first. */
  readonly carries: readonly string[]
  /** The blocks of its stack, gates and candidate, in the order of their rows; empty for a cell without gates. */
  readonly gates: readonly string[]
  readonly parameters: (sizes: Sizes) => readonly Parameter[]
  /** One time step: puts its nodes on the tape. A node named after each carried symbol must be among them. */
  readonly step: (step: CellStep) => Readonly<Record<string, Id>>
  /** How its nodes are written, by symbol; not listed: the symbol with the time. */
  readonly notation: Readonly<Record<string, Notation>>
  /** The activation that stands beside that of another cell when two passes are compared. None where its gates come in one stage. */
  readonly counterpart: { readonly preactivation: string; readonly activation: string } | null
  /** What reference results (`unrolled-oracle/1`) call its nodes: their symbols, by those names. */
  readonly reference: Readonly<Record<string, string>>
  /** The cell that computes the same in its usual form, where this is another one. */
  readonly usual?: string
}
