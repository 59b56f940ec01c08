import {
  clipped,
  filled,
  freshMemory,
  type Gradient,
  type Id,
  multiplyOut,
  type OptimizerName,
  type Pull,
  parametersOf,
  pulls,
  type Rates,
  type Tape,
  type Tensor,
  updated,
} from '../engine/index.ts'
import { type MistakeName, ruleOf } from './mistakes/mistakes.ts'

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

export interface Recording {
  /** None where left out: the trace then ends with the backward pass. */
  readonly update?: Update | null
  /** What the optimiser remembers of earlier iterations, by parameter. */
  readonly memory?: Readonly<Record<string, Tensor>>
  readonly mistakes?: readonly MistakeName[]
}

/** Runs the backward pass of a tape, and the update if there is one, and keeps every step. */
export function record(tape: Tape, recording: Recording = {}): Trace {
  const { update = null, memory = {}, mistakes = [] } = recording
  const steps: Step[] = []
  for (const node of tape.nodes)
    if (node.op !== null && node.id !== tape.loss) steps.push({ kind: 'forward', node: node.id })
  steps.push({ kind: 'loss', node: tape.loss, grad: filled(1, 1, 1) })

  const totals = new Map<Id, Gradient>()
  for (const pull of pulls(tape, ruleOf(mistakes))) {
    totals.set(pull.to, pull.total)
    steps.push({ kind: 'backward', ...pull })
  }
  if (update) steps.push(...updateSteps(tape, totals, update, memory))
  return { tape, steps, update, mistakes }
}

/** All gradients are clipped before the first parameter moves. */
function updateSteps(
  tape: Tape,
  totals: ReadonlyMap<Id, Gradient>,
  { clip, optimizer, ...rates }: Update,
  memory: Readonly<Record<string, Tensor>>,
): Step[] {
  const learned = parametersOf(tape).flatMap((node) => {
    const total = totals.get(node.id)
    if (total === undefined) return [] // nothing arrived, nothing to learn from
    const before = multiplyOut(total)
    return [{ node, before, after: clip === null ? before : clipped(before, clip) }]
  })
  const clips = learned.map(
    ({ node, before, after }): Step => ({ kind: 'clip', node: node.id, before, after }),
  )
  const updates = learned.map(({ node, after: gradient }): Step => {
    const remembered = memory[node.name] ?? freshMemory(node.value)
    const next = updated(optimizer, { value: node.value, gradient, memory: remembered }, rates)
    return {
      kind: 'update',
      node: node.id,
      before: node.value,
      after: next.value,
      remembered,
      memory: next.memory,
    }
  })
  return clip === null ? updates : [...clips, ...updates]
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
