import type { Expression } from './expression/expression.ts'
import { partsOf } from './expression/rewrite.ts'
import { memo } from './memo.ts'
import { appliedTo, type Hole } from './op.ts'
import { opNamed } from './ops/index.ts'
import type { Node, Tape } from './tape.ts'
import { shapeOf } from './tensor.ts'

type Call = Extract<Expression<Hole>, { kind: 'call' }>

/** One function of one node: `softmax 17`. Null for calls of anything but inputs. */
function keyOf({ fn, args }: Call, { inputs }: Node): string | null {
  const of = args.map((arg) =>
    arg.kind === 'leaf' && typeof arg.leaf === 'number' ? arg.leaf : -1,
  )
  return of.includes(-1) ? null : `${fn.name} ${of.map((k) => inputs[k]).join(' ')}`
}

/** The formula of a node's value by its inputs. */
export const valueFormula = (tape: Tape, node: Node): Expression<Hole> =>
  opNamed(node.op!).formula.value(
    appliedTo(
      node.inputs.map((id) => shapeOf(tape.nodes[id]!.value)),
      node.attr,
    ),
  )

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
export function twinOf(tape: Tape, node: Node, part: Expression<Hole>): Node | undefined {
  const key = part.kind === 'call' ? keyOf(part, node) : null
  const twin = key === null ? undefined : callsOf(tape).get(key)
  return twin === node ? undefined : twin
}

/** The formula of what a node sends to one of its inputs. */
export const shareFormula = (tape: Tape, node: Node, input: number): Expression<Hole> =>
  opNamed(node.op!).formula.share(
    input,
    appliedTo(
      node.inputs.map((id) => shapeOf(tape.nodes[id]!.value)),
      node.attr,
    ),
  )

/** Every part of an expression, itself first. */
const allParts = (of: Expression<Hole>): readonly Expression<Hole>[] => [
  of,
  ...partsOf(of).flatMap(allParts),
]

/** The nodes whose values are parts of a node's formulas, computed beside it: p beside the loss. */
export const partsBeside = (tape: Tape, node: Node): readonly Node[] => [
  ...new Set(
    [valueFormula(tape, node), ...node.inputs.map((_, k) => shareFormula(tape, node, k))]
      .flatMap(allParts)
      .flatMap((part) => twinOf(tape, node, part) ?? []),
  ),
]
