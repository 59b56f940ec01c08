import { type Id, isFactors, multiplyOut, type Node } from '../engine/index.ts'
import { gradientLabelOf } from '../equation/label.ts'
import { arrivalAt, wrongShareAt } from '../trace/index.ts'
import { pointOn, reversed } from './geometry.ts'
import type { Moment } from './moment.ts'
import type { Focus, PulseView } from './scene.ts'
import type { Subject } from './subject.ts'
import type { Wire } from './wires.ts'

/** One arrival that a move is made of: a value on its way into an operation, or a share on its way out. */
export interface Motion {
  readonly from: Node
  readonly to: Node
}

/** What travels during a move, each along the wire between the two. */
export function motionsOf(
  { trace }: Subject,
  { kind, first, last, actors }: Moment,
): readonly Motion[] {
  const { nodes } = trace.tape
  if (kind === 'forward' || kind === 'loss')
    return actors.flatMap((to) => to.inputs.map((id) => ({ from: nodes[id]!, to })))
  if (kind !== 'backward') return []
  return trace.steps
    .slice(first, last + 1)
    .flatMap((step) =>
      step.kind === 'backward' ? [{ from: nodes[step.from]!, to: nodes[step.to]! }] : [],
    )
}

/** Nodes that take part in a move besides its actors: inputs forward, receivers backward. */
export function nearOf(motions: readonly Motion[], actors: readonly Node[]): ReadonlySet<Id> {
  const near = new Set<Id>()
  for (const { from, to } of motions) near.add(from.id).add(to.id)
  // A product hands out the values of its inputs on the way back: they are read then, too.
  for (const actor of actors) for (const id of actor.inputs) near.add(id)
  return near
}

export const focusOf = (id: Id, actors: readonly Node[], near: ReadonlySet<Id>): Focus =>
  actors.some((actor) => actor.id === id) ? 'active' : near.has(id) ? 'near' : 'far'

/** What is on its way: the values going in, or the shares coming out. At rest there is none. */
export function pulsesOf(
  subject: Subject,
  moment: Moment,
  motions: readonly Motion[],
  wires: readonly Wire[],
  along: number,
): PulseView[] {
  const { trace } = subject
  if (moment.settled === 1 || along === 0) return []
  return motions.flatMap(({ from, to }): PulseView[] => {
    const backward = moment.kind === 'backward'
    const wire = wires.find((one) =>
      backward
        ? one.from === to.id && one.to === from.id
        : one.from === from.id && one.to === to.id,
    )
    if (!wire) return []
    const receiver = backward ? to : from
    if (receiver.leaf === 'parameter' && !backward) return []
    const { first, last } = moment
    const at = trace.steps.findIndex(
      (step, n) =>
        first <= n &&
        n <= last &&
        step.kind === 'backward' &&
        step.from === from.id &&
        step.to === to.id,
    )
    const share = arrivalAt(trace, at)?.share ?? null
    const tensor = backward
      ? share && !isFactors(share)
        ? multiplyOut(share)
        : share
          ? share.left
          : from.value
      : from.value
    return [
      {
        key: `${from.name}>${to.name}`,
        at: pointOn(backward ? reversed(wire.way) : wire.way, along),
        pass: backward ? 'backward' : 'forward',
        tensor,
        label: backward ? gradientLabelOf(to, trace.tape, moment.now) : null,
        wrong: wrongShareAt(trace, at),
      },
    ]
  })
}
