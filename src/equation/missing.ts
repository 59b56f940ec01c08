import type { Node } from '../engine/index.ts'
import {
  actorOf,
  arrivalsOf,
  type Lost,
  lostFrom,
  type MistakeName,
  missingAt,
  type Trace,
} from '../trace/index.ts'
import type { Label } from './label.ts'
import { Scribe } from './scribe.ts'

/** A term that no equation of the record has, since a mistake loses it. */
export interface Missing {
  readonly term: Label
  /** The gradient that it should be added to. */
  readonly gradient: Label
  readonly from: Node
  readonly to: Node
  readonly mistake: MistakeName
}

/**
 * Terms that are lost in steps first..last: those that the node which sends should have sent as well,
 * once it has sent the others, and those without which a gradient is whole now.
 */
export function missingIn(
  trace: Trace,
  {
    first,
    last,
    now,
  }: { readonly first: number; readonly last: number; readonly now: number | null },
): readonly Missing[] {
  if (trace.mistakes.length === 0) return []
  const scribe = new Scribe(trace, now)
  const found = new Map<string, Missing>()
  const add = (lost: readonly Lost[]) => {
    for (const { from, input, to, mistake } of lost)
      found.set(`${from.id} ${input}`, {
        ...{ from, to, mistake },
        term: scribe.term(from, input),
        gradient: scribe.gradient(to),
      })
  }
  for (let n = first; n <= last; n++) {
    const step = trace.steps[n]!
    if (step.kind !== 'backward') continue
    const next = trace.steps[n + 1]
    if (next?.kind !== 'backward' || next.from !== step.from)
      add(lostFrom(trace, actorOf(trace, n)))
    if (arrivalsOf(trace, step.to).at(-1) !== n) continue
    for (const from of missingAt(trace, step.to))
      add(lostFrom(trace, from).filter(({ to }) => to.id === step.to))
  }
  return [...found.values()]
}
