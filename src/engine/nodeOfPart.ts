import type { Expression, ExpressionOf } from './expression/expression.ts'
import { memo } from './memo.ts'
import type { Hole } from './op.ts'
import { allParts, shareFormula, valueFormula } from './structure.ts'
import type { Node, Tape } from './tape.ts'

/** One function of one node: `softmax 17`. Null for calls of anything but inputs. */
function keyOf({ fn, args }: ExpressionOf<Hole, 'call'>, { inputs }: Node): string | null {
  const of = args.map((arg) =>
    arg.kind === 'leaf' && typeof arg.leaf === 'number' ? arg.leaf : -1,
  )
  return of.includes(-1) ? null : `${fn.name} ${of.map((k) => inputs[k]).join(' ')}`
}

const callsOf = memo((tape: Tape): ReadonlyMap<string, Node> => {
  const calls = new Map<string, Node>()
  for (const node of tape.nodes) {
    if (node.op === null) continue
    const value = valueFormula(tape, node)
    const key = value.kind === 'call' ? keyOf(value, node) : null
    if (key !== null && !calls.has(key)) calls.set(key, node)
  }
  return calls
})

/**
 * The node whose value a part of another's formula is: p for softmax(y) in the loss, where the tape
 * has it beside. Undefined where there is none, or the part is the node itself.
 */
export function nodeOfPart(tape: Tape, node: Node, part: Expression<Hole>): Node | undefined {
  const key = part.kind === 'call' ? keyOf(part, node) : null
  const found = key === null ? undefined : callsOf(tape).get(key)
  return found === node ? undefined : found
}

/** Every part of what a node computes and sends back. */
const partsOfNode = (tape: Tape, node: Node): readonly Expression<Hole>[] =>
  [valueFormula(tape, node), ...node.inputs.map((_, k) => shareFormula(tape, node, k))].flatMap(
    allParts,
  )

/** The nodes whose values are parts of a node's formulas, computed beside it: p beside the loss. */
export const partsBeside = (tape: Tape, node: Node): readonly Node[] => [
  ...new Set(partsOfNode(tape, node).flatMap((part) => nodeOfPart(tape, node, part) ?? [])),
]

/** Whether a node computes what is a part of another's formulas: softmax(y), and the loss of y. */
export function isPartOf(tape: Tape, node: Node, other: Node): boolean {
  const value = node.op === null ? null : valueFormula(tape, node)
  const key = value?.kind === 'call' ? keyOf(value, node) : null
  return (
    key !== null &&
    partsOfNode(tape, other).some((part) => part.kind === 'call' && keyOf(part, other) === key)
  )
}
