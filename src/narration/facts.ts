import type { OptimizerName, Role } from '../engine/index.ts'
import type { Label } from '../equation/label.ts'
import type { MistakeName } from '../trace/index.ts'

/** A class: its number, from 1, and its character where the vocabulary is known. */
export interface Spot {
  readonly number: number
  readonly character: string | null
}

/** A term of a gradient. */
export interface TermFact {
  readonly formula: Label
  /** What W_hh sends on to the state of the time step before: the lecture's ★. */
  readonly star: boolean
  /** From a later time step than the node it arrives at. */
  readonly later: boolean
}

/** A term that arrives, and how it finds the node. */
export interface Arrival extends TermFact {
  /** The node, and its gradient: h_t, dh_t. */
  readonly to: Label
  readonly gradient: Label
  /** Which of how many. */
  readonly number: number
  readonly of: number
  /** Terms that were there before it, oldest first. */
  readonly waited: readonly TermFact[]
  /** Whether the node belongs to a time step. */
  readonly timed: boolean
  /** At the last time step, to which nothing comes from t+1. */
  readonly lastTime: boolean
  /** Data, which asks for a gradient only on request. */
  readonly data: boolean
  /** Zero because the other factor is. */
  readonly zero: Label | null
  /** What is sent by mistake in place of the term; null where it is the term. */
  readonly sent: Label | null
  /** By mistake it takes the place of the terms before it. */
  readonly assigned: boolean
  /** Terms that should have been there before it and are lost by mistake. */
  readonly dropped: readonly TermFact[]
}

export type GateLetter = 'i' | 'f' | 'o' | 'r' | 'z'

/** What happens in one move, free of any language. Times are those of the node that acts. */
export type Fact =
  // Forward.
  | { kind: 'pick'; weight: Label; input: Label; result: Label; spot: Spot }
  | { kind: 'project'; weight: Label; input: Label }
  | { kind: 'recur'; weight: Label; state: Label; result: Label; initial: boolean; zero: boolean }
  | { kind: 'read'; weight: Label; state: Label; result: Label; characters: boolean }
  | {
      kind: 'preactivation'
      result: Label
      bias: Label
      side: 'both' | 'input' | 'state'
      /** Gates in the order of the rows; empty for a cell without a stack. */
      gates: readonly string[]
      /** The other terms are all zeros. */
      alone: boolean
    }
  | { kind: 'logits'; result: Label; bias: Label }
  | { kind: 'both sides'; gate: Label; terms: readonly Label[]; result: Label }
  | { kind: 'candidate sum'; passed: Label; input: Label; result: Label }
  /** What makes the hidden state of an RNN: into an interval, only what is positive, or nothing. */
  | { kind: 'squash'; symbol: string; range: readonly [number, number]; from: Label; result: Label }
  | { kind: 'keep positive'; symbol: string; from: Label; result: Label }
  | { kind: 'no activation'; from: Label; result: Label }
  | { kind: 'gate'; gate: GateLetter; from: Label; result: Label }
  | { kind: 'candidate'; cell: 'lstm' | 'gru'; result: Label }
  | { kind: 'squash cell'; cell: Label }
  | { kind: 'keep' | 'keep state'; result: Label; zero: boolean }
  | { kind: 'write' | 'reset' | 'complement' | 'renew'; result: Label }
  | { kind: 'cell'; result: Label; terms: readonly Label[] }
  | { kind: 'show'; result: Label; formula: Label }
  | { kind: 'blend'; result: Label; old: Label; fresh: Label }
  | { kind: 'split'; stack: Label; gates: readonly string[]; blocks: readonly Label[] }
  /** `top`: the likeliest, several in a tie; empty where no number is the largest. */
  | { kind: 'softmax'; logits: Label; result: Label; top: readonly Spot[]; probability: number }
  | {
      kind: 'cost'
      result: Label
      probabilities: Label
      target: Spot
      probability: number
      loss: number
    }
  | { kind: 'total'; result: Label; gradient: Label; count: number; loss: number; start: number }
  // Backward.
  /** `start`: the gradient of the loss by itself, 1 but in a record that says otherwise. */
  | { kind: 'start'; losses: readonly Label[]; start: number }
  | {
      kind: 'error'
      gradient: Label
      probabilities: Label
      target: Spot
      probability: number
      slope: number
    }
  | { kind: 'distribute'; upstream: Label; receivers: readonly Arrival[]; bias: Arrival | null }
  | {
      kind: 'product'
      weight: Arrival | null
      /** The one column of the weight's gradient that a one-hot input touches. */
      spot: Spot | null
      input: Label
      onward: Arrival | null
      /** Why nothing goes on to the other factor. */
      ends: 'initial state' | null
    }
  | {
      kind: 'slope'
      /** The sign of the op: tanh, σ. */
      symbol: string
      /** What its slope is: a condition as of relu, 1, made of its output, or of its input. */
      by: 'condition' | 'nothing' | 'output' | 'input'
      output: Label
      upstream: Label
      arrival: Arrival
    }
  | { kind: 'swap'; arrivals: readonly Arrival[] }
  | { kind: 'minus'; result: Label; arrival: Arrival }
  /** Every entry of a sum over entries gets the same. */
  | { kind: 'each entry'; symbol: string; upstream: Label; arrival: Arrival }
  | {
      kind: 'merge'
      stack: Label
      gates: readonly string[]
      blocks: readonly Label[]
      /** Gates whose block nothing has come to, since a mistake has lost it. */
      empty: readonly string[]
      number: number
      of: number
      /** The order by mistake, and for a single block the rows it fills then; null where all is right. */
      swapped: { gates: readonly string[]; rows: string } | null
    }
  | {
      kind: 'wrong slope'
      mistake: MistakeName
      output: Label
      gradient: Label
      sent: Label
      right: Label
    }
  | { kind: 'nothing'; upstream: Label }
  // After it.
  | { kind: 'clip'; gradient: Label; bound: number; cut: number; of: number }
  | {
      kind: 'update'
      parameter: Label
      gradient: Label
      optimizer: OptimizerName
      rate: number
      /** Whether the gradient is all zeros, and whether the parameter stays as it is. */
      zero: boolean
      stays: boolean
    }
  // Several nodes at once.
  | {
      kind: 'forward step'
      time: number
      fed: Spot | null
      state: Label
      loss: number | null
      term: Label
    }
  | {
      kind: 'backward step'
      time: number
      /** Parameters that gain nothing here: no term comes, or one that is all zeros. */
      without: readonly Label[]
      /** How many get one. */
      gaining: number
      /** Whether there is something to predict at this time step. */
      target: boolean
      states: readonly Label[]
      /** They are the initial states, which are given: the pass ends there. */
      given: boolean
      /** States that should get a term, and do not by mistake. */
      dropped: readonly Label[]
      /** By mistake the terms of parameters take the place of those before. */
      assigned: boolean
    }
  | { kind: 'clip all'; bound: number; cut: number; of: number }
  /** `count`: those that move; `of`: all. */
  | { kind: 'update all'; count: number; of: number; optimizer: OptimizerName; rate: number }
  | { kind: 'forward pass'; times: number; loss: number }
  | { kind: 'backward pass'; parameters: number }
  | { kind: 'several' | 'several back'; nodes: readonly Label[] }
  // Said after what happens, while a mistake is on.
  | { kind: 'lost'; term: TermFact; to: Label }
  | { kind: 'wrong gradients'; gradients: readonly Label[] }
  | { kind: 'mistakes made'; mistakes: readonly MistakeName[] }
  /** Any other op: by its formula, and on the way back by its role. */
  | { kind: 'other'; result: Label; formula: Label; inputs: readonly Label[] }
  | {
      kind: 'other back'
      role: Role
      symbol: string
      arrivals: readonly Arrival[]
    }
