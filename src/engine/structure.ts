import type { Expression, Fn } from './expression/expression.ts'
import { partsOf } from './expression/rewrite.ts'
import { memo } from './memo.ts'
import { appliedTo, type Hole } from './op.ts'
import { opNamed } from './ops/index.ts'
import type { Node, Tape } from './tape.ts'
import { shapeOf } from './tensor.ts'

/** What the formulas of a node's op are made with. */
export const appliedIn = (tape: Pick<Tape, 'nodes'>, { inputs, attr }: Node) =>
  appliedTo(
    inputs.map((id) => shapeOf(tape.nodes[id]!.value)),
    attr,
  )

const formulas = memo((tape: Tape): readonly (Expression<Hole> | null)[] =>
  tape.nodes.map((node) =>
    node.op === null ? null : opNamed(node.op).formula.value(appliedIn(tape, node)),
  ),
)

/** The formula of a computed node's value by its inputs. */
export const valueFormula = (tape: Tape, { id }: Node): Expression<Hole> => formulas(tape)[id]!

/** The formula of what a node sends to one of its inputs. */
export const shareFormula = (tape: Tape, node: Node, input: number): Expression<Hole> =>
  opNamed(node.op!).formula.share(input, appliedIn(tape, node))

/** The derivative of an element-wise op by one of its inputs; null for other ops. */
export const localFormula = (tape: Tape, node: Node, input: number): Expression<Hole> | null =>
  opNamed(node.op!).formula.local?.(input, appliedIn(tape, node)) ?? null

/** Whether a node is a matrix product of its two inputs. */
export const isProduct = (tape: Tape, node: Node): boolean =>
  formulas(tape)[node.id]?.kind === 'product'

/** Whether a node hands the gradient that comes back to it on to an input as it is. */
export const passesOn = (tape: Tape, node: Node, input: number): boolean =>
  shareFormula(tape, node, input).kind === 'leaf'

/** Whether a node is a term of the loss: cross-entropy at a time step. */
export const isCost = ({ op }: Node): boolean => op !== null && opNamed(op).role === 'loss'

/** Every part of an expression, itself first. */
export const allParts = <Leaf>(of: Expression<Leaf>): readonly Expression<Leaf>[] => [
  of,
  ...partsOf(of).flatMap(allParts),
]

/** The functions that a formula calls. */
export const functionsIn = (of: Expression<unknown>): readonly Fn[] =>
  allParts(of).flatMap((part) => (part.kind === 'call' ? [part.fn] : []))

/** Every function that the values and shares of a tape call, each once. */
export const functionsOf = memo((tape: Tape): readonly Fn[] => {
  const computed = tape.nodes.filter(({ op }) => op !== null)
  const of = computed.flatMap((node) => [
    valueFormula(tape, node),
    ...node.inputs.map((_, k) => shareFormula(tape, node, k)),
  ])
  return [...new Set(of.flatMap(functionsIn))]
})

/** Whether a node is the sum of the losses of time steps, or of one: nothing else is made of them. */
export const addsCosts = (tape: Tape, node: Node): boolean =>
  node.inputs.every((id, k) => isCost(tape.nodes[id]!) && passesOn(tape, node, k))
