import { consumersOf, type Id, multiplyOut, type Node, type Numbers } from '../engine/index.ts'
import { labelOf, spokenLabel } from '../equation/index.ts'
import type { Messages } from '../i18n/index.ts'
import type { Subject } from '../scene/index.ts'
import { absenceAt, nodeKnownAt, wrongAt } from '../trace/index.ts'
import { signed } from './shortNumbers.ts'

/** Entries that a screen reader reads out; of more, the first ones. */
const heard = 8

const spoken = (numbers: Numbers): string => {
  const some = Array.from({ length: Math.min(heard, numbers.length) }, (_, k) => numbers[k]!)
  const text = some.map((value) => signed(value)).join(', ')
  return numbers.length > heard ? `${text} …` : text
}

/** The accessible name of each node visible from time step `now` (null: all), once step `seen` is done: symbol, numbers, wires. */
export function nodeDescriptionsAt(
  { trace, edited }: Subject,
  now: number | null,
  seen: number,
  { graph: { node: tell }, speech }: Pick<Messages, 'graph' | 'speech'>,
): ReadonlyMap<Id, string> {
  const { tape } = trace
  const nameOf = (node: Node) => spokenLabel(labelOf(node, tape, now), speech)
  const near = ({ time }: Node) => time === null || now === null || Math.abs(time - now) <= 1
  const accountOf = (node: Node): string => {
    const { value, gradient, state, arrived, expected } = nodeKnownAt(trace, node.id, seen)
    return tell({
      name: nameOf(node),
      value: value && spoken(value.data),
      gradient: gradient ? spoken(multiplyOut(gradient).data) : '',
      wrong: wrongAt(trace, node.id, seen),
      state: absenceAt(trace, node, seen) ?? state,
      arrived,
      expected,
      edited: edited?.has(node.name) ?? false,
      from: node.inputs.map((id) => nameOf(tape.nodes[id]!)),
      to: consumersOf(tape, node.id).filter(near).map(nameOf),
    })
  }
  return new Map(
    tape.nodes
      .filter((node) => near(node) && (now === null || node.time !== now + 1))
      .map((node) => [node.id, accountOf(node)]),
  )
}
