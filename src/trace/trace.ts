import {
  type Id,
  type OptimizerName,
  type Pull,
  parametersOf,
  type Rates,
  type Tape,
  type Tensor,
} from '../engine/index.ts'
import type { MistakeName } from './mistakes/mistakes.ts'

/** One thing that happens. */
export type Step =
  | { readonly kind: 'forward'; readonly node: Id }
  /** The loss is added up, and its gradient by itself is 1. */
  | { readonly kind: 'loss'; readonly node: Id; readonly grad: Tensor }
  | ({ readonly kind: 'backward' } & Pull)
  | { readonly kind: 'clip'; readonly node: Id; readonly before: Tensor; readonly after: Tensor }
  | {
      readonly kind: 'update'
      readonly node: Id
      readonly before: Tensor
      readonly after: Tensor
      /** What the optimiser remembers of the updates before, of the parameter's shape. */
      readonly remembered: Tensor
      /** What it remembers afterwards. */
      readonly memory: Tensor
    }

/** A step of one kind. */
export type StepOf<Kind extends Step['kind']> = Extract<Step, { readonly kind: Kind }>

export const stepKinds = ['forward', 'loss', 'backward', 'clip', 'update'] as const
export type StepKind = (typeof stepKinds)[number]

/** What comes after the backward pass. */
export interface Update extends Rates {
  readonly optimizer: OptimizerName
  /** Every element of a summed gradient is cut to ±clip first; null for no clipping. */
  readonly clip: number | null
}

/** Everything that happened, in order: forward, loss, backward, clip, update. */
export interface Trace {
  readonly tape: Tape
  readonly steps: readonly Step[]
  readonly update: Update | null
  readonly mistakes: readonly MistakeName[]
}

/** Parameters and optimiser memory after the last update: what the next iteration starts from. */
export function afterUpdate(trace: Trace): {
  readonly parameters: Readonly<Record<string, Tensor>>
  readonly memory: Readonly<Record<string, Tensor>>
} {
  const parameters: Record<string, Tensor> = {}
  const memory: Record<string, Tensor> = {}
  for (const { name, value } of parametersOf(trace.tape)) parameters[name] = value
  for (const step of trace.steps)
    if (step.kind === 'update') {
      const { name } = trace.tape.nodes[step.node]!
      parameters[name] = step.after
      memory[name] = step.memory
    }
  return { parameters, memory }
}
