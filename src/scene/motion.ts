import { type Id, isFactors, multiplyOut, type Node } from '../engine/index.ts'
import { type PageWire, pointOn, reversed } from '../layout/index.ts'
import { arrivalAt, wrongShareAt } from '../trace/index.ts'
import type { Moment } from './moment.ts'
import type { Focus, PulseView } from './scene.ts'
import type { Subject } from './subject.ts'

/** One arrival that a move is made of: a value on its way into an operation, or a share on its way out. */
export interface Motion {
  readonly from: Node
  readonly to: Node
  /** Which input of the operation it goes in at, or came in at. */
  readonly input: number
  /** The trace step of a share; null of a value. */
  readonly step: number | null
}

/** Whether a wire is the one that a motion goes along. */
export const isAlong = ({ from, to, input }: PageWire, motion: Motion): boolean =>
  to !== null &&
  input === motion.input &&
  (motion.step === null
    ? from.id === motion.from.id && to.id === motion.to.id
    : from.id === motion.to.id && to.id === motion.from.id)

/** What travels during a move, each along the wire between the two. */
export function motionsOf(
  { trace }: Subject,
  { kind, first, last, actors }: Moment,
): readonly Motion[] {
  const { nodes } = trace.tape
  if (kind === 'forward' || kind === 'loss')
    return actors.flatMap((to) =>
      to.inputs.map((id, input) => ({ from: nodes[id]!, to, input, step: null })),
    )
  return trace.steps
    .slice(first, last + 1)
    .flatMap((one, k) =>
      one.kind === 'backward'
        ? [{ from: nodes[one.from]!, to: nodes[one.to]!, input: one.input, step: first + k }]
        : [],
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
  { trace }: Subject,
  moment: Moment,
  motions: readonly Motion[],
  wires: readonly PageWire[],
  along: number,
): PulseView[] {
  if (moment.settled === 1 || along === 0) return []
  return motions.flatMap((motion): PulseView[] => {
    const { from, step } = motion
    const led = wires.find((one) => isAlong(one, motion))
    if (!led) return []
    const { key, way } = led.wire
    if (step === null)
      return from.leaf === 'parameter'
        ? []
        : [{ key, at: pointOn(way, along), pass: 'forward', tensor: from.value, wrong: false }]
    const share = arrivalAt(trace, step)?.share ?? null
    return [
      {
        key,
        at: pointOn(reversed(way), along),
        pass: 'backward',
        tensor: share === null ? from.value : isFactors(share) ? share.left : multiplyOut(share),
        wrong: wrongShareAt(trace, step),
      },
    ]
  })
}
