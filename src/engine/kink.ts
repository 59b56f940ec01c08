import { nudged } from './check.ts'
import { evaluate } from './expression/evaluate.ts'
import type { Expression } from './expression/expression.ts'
import type { Hole } from './op.ts'
import { replayed } from './replay.ts'
import { allParts, shareFormula } from './structure.ts'
import type { Id, Node, Tape } from './tape.ts'
import type { Tensor } from './tensor.ts'

/** The conditions on which a node's slopes depend: [x > 0] of relu. */
const conditionsOf = (tape: Tape, node: Node): readonly Expression<Hole>[] =>
  node.op === null
    ? []
    : node.inputs.flatMap((_, k) =>
        allParts(shareFormula(tape, node, k)).filter(({ kind }) => kind === 'bracket'),
      )

/**
 * Whether a condition of some slope, such as that of relu, holds with the entry at value + ε and not
 * at value − ε, or the other way round. There the loss has no one slope, and a central difference
 * lies between the two.
 */
export function crossesKink(tape: Tape, node: Id, entry: number, epsilon: number): boolean {
  const bends = tape.nodes.flatMap((one) =>
    conditionsOf(tape, one).map((condition) => ({ inputs: one.inputs, condition })),
  )
  if (bends.length === 0) return false
  const { value } = tape.nodes[node]!
  const [above, below] = [epsilon, -epsilon].map((nudge) =>
    replayed(tape, new Map([[node, nudged(value, entry, nudge)]])),
  ) as [ReadonlyMap<Id, Tensor>, ReadonlyMap<Id, Tensor>]
  return bends.some(({ inputs, condition }) => {
    if (!inputs.some((id) => above.has(id))) return false
    const [up, down] = [above, below].map((values) =>
      evaluate(condition, (hole) => {
        const id = inputs[hole as number]!
        return values.get(id) ?? tape.nodes[id]!.value
      }),
    ) as [Tensor, Tensor]
    return Array.from(up.data).some((holds, k) => holds !== down.data[k])
  })
}
