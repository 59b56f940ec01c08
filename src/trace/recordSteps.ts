import {
  clipped,
  filled,
  freshMemory,
  type Gradient,
  type Id,
  multiplyingOut,
  parametersOf,
  pulls,
  type Rule,
  type Tape,
  type Tensor,
  updated,
} from '../engine/index.ts'
import { grain, runToEnd, type Work } from '../jobs/runToEnd.ts'
import type { Step, Update } from './trace.ts'

/** What the optimiser remembers of earlier iterations, by parameter. */
export type Memory = Readonly<Record<string, Tensor>>

/** Every step of a pass in order: forward, loss, backward by the rule, and the update if there is one. */
export const recordSteps = (
  tape: Tape,
  rule: Rule,
  update: Update | null,
  memory: Memory,
): readonly Step[] => runToEnd(recordingSteps(tape, rule, update, memory))

/** The same, with pauses between gradients that arrive, and after each parameter. */
export function* recordingSteps(
  tape: Tape,
  rule: Rule,
  update: Update | null,
  memory: Memory,
): Work<readonly Step[]> {
  const steps: Step[] = []
  for (const node of tape.nodes)
    if (node.op !== null && node.id !== tape.loss) steps.push({ kind: 'forward', node: node.id })
  steps.push({ kind: 'loss', node: tape.loss, grad: filled(1, 1, 1) })

  const totals = new Map<Id, Gradient>()
  let read = 0
  for (const pull of pulls(tape, rule)) {
    totals.set(pull.to, pull.total)
    steps.push({ kind: 'backward', ...pull })
    for (const id of tape.nodes[pull.from]!.inputs) read += tape.nodes[id]!.value.data.length
    if (read < grain) continue
    yield read
    read = 0
  }
  if (update) steps.push(...(yield* updateSteps(tape, totals, update, memory)))
  return steps
}

/** All gradients are clipped before the first parameter moves. */
function* updateSteps(
  tape: Tape,
  totals: ReadonlyMap<Id, Gradient>,
  { clip, optimizer, ...rates }: Update,
  memory: Memory,
): Work<readonly Step[]> {
  const clips: Step[] = []
  const updates: Step[] = []
  for (const node of parametersOf(tape)) {
    const total = totals.get(node.id)
    if (total === undefined) continue // nothing arrived, nothing to learn from
    const before = yield* multiplyingOut(total)
    const gradient = clip === null ? before : clipped(before, clip)
    yield 2 * before.data.length
    const remembered = memory[node.name] ?? freshMemory(node.value)
    const next = updated(optimizer, { value: node.value, gradient, memory: remembered }, rates)
    clips.push({ kind: 'clip', node: node.id, before, after: gradient })
    updates.push({
      kind: 'update',
      node: node.id,
      before: node.value,
      after: next.value,
      remembered,
      memory: next.memory,
    })
    yield 8 * before.data.length
  }
  return clip === null ? updates : [...clips, ...updates]
}
