import { consumersOf, type Node, nodeNamed, type Tape } from '../../engine/index.ts'
import { arrivalsOf, missingAt, type Trace } from '../../trace/index.ts'

/** What there is to say about a state, which is used again one time step later. */
export interface Fork {
  readonly kind: 'waits' | 'last' | 'nothingLater'
  readonly time: number
}

/** Whether a time step hands such a node on to the next: h, and c of an LSTM. */
function isCarried(tape: Tape, { symbol, time }: Node): boolean {
  const before = time === null ? undefined : nodeNamed(tape, `t${time - 1}.${symbol}`)
  return before !== undefined && consumersOf(tape, before.id).some((node) => node.time === time)
}

/** What of a state's gradient comes from the next time step; null for a node that is not handed on. */
export function forkOf(trace: Trace, node: Node): Fork | null {
  const { tape, steps } = trace
  const { time } = node
  if (time === null || time === 0 || !isCarried(tape, node)) return null
  // A term that a mistake loses is not a term that is zero; its line names the mistake.
  if (missingAt(trace, node.id).length > 0) return null
  const senders = arrivalsOf(trace, node.id).flatMap((n) => {
    const step = steps[n]!
    return step.kind === 'backward' ? [tape.nodes[step.from]!.time] : []
  })
  if (senders.length === 0) return null
  const later = senders.filter((one) => one === time + 1).length
  if (later > 0) return later < senders.length ? { kind: 'waits', time } : null
  const isLast = !consumersOf(tape, node.id).some((one) => one.time === time + 1)
  return { kind: isLast ? 'last' : 'nothingLater', time }
}
