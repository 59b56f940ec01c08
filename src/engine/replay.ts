import { opNamed } from './ops/index.ts'
import type { Id, Node, Tape } from './tape.ts'
import type { Tensor } from './tensor.ts'

/** Values of the nodes that change when the given ones are replaced; the others stay as they are. */
export function replayed(tape: Tape, changes: ReadonlyMap<Id, Tensor>): ReadonlyMap<Id, Tensor> {
  const values = new Map(changes)
  for (const node of tape.nodes) {
    if (node.op === null || changes.has(node.id)) continue
    if (!node.inputs.some((id) => values.has(id))) continue
    const inputs = node.inputs.map((id) => values.get(id) ?? tape.nodes[id]!.value)
    values.set(node.id, opNamed(node.op).forward(inputs, node.attr))
  }
  return values
}

/** The same computation with some leaves replaced, by name. Throws on a name the tape does not have. */
export function replay(tape: Tape, leaves: Readonly<Record<string, Tensor>>): Tape {
  const changes = new Map<Id, Tensor>()
  for (const [name, value] of Object.entries(leaves)) {
    const node = tape.nodes.find((candidate) => candidate.name === name)
    if (!node) throw new Error(`no ${name} on this tape`)
    changes.set(node.id, value)
  }
  const values = replayed(tape, changes)
  return {
    ...tape,
    nodes: tape.nodes.map((node): Node => {
      const value = values.get(node.id)
      return value ? { ...node, value } : node
    }),
  }
}
