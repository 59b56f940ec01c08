import { consumersOf, type Id } from '../../engine/index.ts'
import type { Trace } from '../trace.ts'
import type { Question } from './question.ts'

/** Nodes to choose from, in the order of the tape, and those among them whose wires light up. */
export interface WireChoice {
  readonly nodes: readonly Id[]
  readonly lit: ReadonlySet<Id>
}

/** How many to choose from, and at most how many of them are right. */
const [many, most] = [6, 4]

/** The nodes at the far ends of the wires that a move lights up. */
function litOf({ steps, tape }: Trace, { first, last, asks, node }: Question): readonly Id[] {
  if (asks === 'value') return [...new Set(tape.nodes[node]!.inputs)]
  const to = steps
    .slice(first, last + 1)
    .flatMap((step) => (step.kind === 'backward' ? [step.to] : []))
  return [...new Set(to)]
}

/** What one might take for them: the other end, the wire to data, one node too far, a neighbour. */
function plausible({ tape }: Trace, { actor, asks }: Question, lit: readonly Id[]): readonly Id[] {
  const one = tape.nodes[actor]!
  const onward = consumersOf(tape, actor)
  const before = lit.flatMap((id) => tape.nodes[id]!.inputs)
  const beside = tape.nodes.filter(({ stage, id }) => stage === one.stage && id !== actor)
  const near = tape.nodes
    .filter(({ time, leaf }) => time === one.time && leaf !== 'constant')
    .sort((a, b) => Math.abs(a.id - actor) - Math.abs(b.id - actor))
  return [
    ...one.inputs,
    ...(asks === 'value' ? before.slice(0, 2) : []),
    ...onward.map(({ id }) => id).slice(0, 1),
    ...beside.flatMap(({ inputs }) => inputs),
    ...onward.flatMap(({ inputs }) => inputs),
    ...before,
    ...near.map(({ id }) => id),
    ...tape.nodes.map(({ id }) => id),
  ]
}

/**
 * Which nodes to offer: of those that have a mark on the picture, where it is known which have.
 * Constants have none. Null where nothing travels along a wire that is drawn: in clipping, in the
 * update, and from nodes of other time steps alone.
 */
export function wiresOf(
  trace: Trace,
  question: Question,
  marked: ReadonlySet<Id> | null = null,
): WireChoice | null {
  if (question.asks === 'clipped' || question.asks === 'updated') return null
  const isDrawn = (id: Id) =>
    trace.tape.nodes[id]!.leaf !== 'constant' && (marked === null || marked.has(id))
  const all = litOf(trace, question)
  const lit = all.filter(isDrawn).slice(0, most)
  if (lit.length === 0) return null
  const isFalse = (id: Id) => isDrawn(id) && !all.includes(id) && id !== question.actor
  const false_ = [...new Set(plausible(trace, question, all))].filter(isFalse)
  const nodes = [...lit, ...false_.slice(0, many - lit.length)].sort((a, b) => a - b)
  return { nodes, lit: new Set(lit) }
}
