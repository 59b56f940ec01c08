import {
  clipped,
  filled,
  freshMemory,
  type Gradient,
  type Id,
  multiplyOut,
  parametersOf,
  pulls,
  type Rule,
  type Tape,
  type Tensor,
  updated,
} from '../engine/index.ts'
import type { Step, Update } from './trace.ts'

/** What the optimiser remembers of earlier iterations, by parameter. */
export type Memory = Readonly<Record<string, Tensor>>

/** Every step of a pass in order: forward, loss, backward by the rule, and the update if there is one. */
export function recordSteps(
  tape: Tape,
  rule: Rule,
  update: Update | null,
  memory: Memory,
): readonly Step[] {
  const steps: Step[] = []
  for (const node of tape.nodes)
    if (node.op !== null && node.id !== tape.loss) steps.push({ kind: 'forward', node: node.id })
  steps.push({ kind: 'loss', node: tape.loss, grad: filled(1, 1, 1) })

  const totals = new Map<Id, Gradient>()
  for (const pull of pulls(tape, rule)) {
    totals.set(pull.to, pull.total)
    steps.push({ kind: 'backward', ...pull })
  }
  if (update) steps.push(...updateSteps(tape, totals, update, memory))
  return steps
}

/** All gradients are clipped before the first parameter moves. */
function updateSteps(
  tape: Tape,
  totals: ReadonlyMap<Id, Gradient>,
  { clip, optimizer, ...rates }: Update,
  memory: Memory,
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
