import {
  type Block,
  blockOf,
  blocksOf,
  formula,
  type Node,
  sliceRows,
  stackRows,
  type Tape,
  type Tensor,
} from '../../../engine/index.ts'
import type { Candidate } from './candidate.ts'
import type { FormulaSlip, SlipFormula } from './formula.ts'

/** A matrix product with a factor turned that should not be, or not turned that should; A·B as B·A. */
export const inProduct = ({
  left,
  right,
}: {
  readonly left: SlipFormula
  readonly right: SlipFormula
}): readonly FormulaSlip[] => [
  ...[
    formula.product(formula.transpose(left), right),
    formula.product(left, formula.transpose(right)),
    formula.transpose(formula.product(left, right)),
  ].map((of): FormulaSlip => ({ kind: 'transposed', of })),
  { kind: 'factors exchanged', of: formula.product(right, left) },
]

/** All orders that come of two parts in each other's place; of many parts, of neighbours alone. */
export const partsExchanged = <One>(parts: readonly One[]): readonly (readonly One[])[] =>
  parts.flatMap((_, a) =>
    parts
      .slice(a + 1)
      .map((_, k) => a + 1 + k)
      .filter((b) => parts.length <= 4 || b === a + 1)
      .map((b) => parts.map((part, k) => (k === a ? parts[b]! : k === b ? parts[a]! : part))),
  )

/** A stack of blocks with two of them in each other's place. */
export function orderCandidates(tape: Tape, stack: Node, truth: Tensor): readonly Candidate[] {
  const cut = blocksOf(tape, stack)
    .map((node) => blockOf(tape, node))
    .filter((block): block is Block => block !== null)
    .map(({ from, to }) => sliceRows(truth, from, to))
  return partsExchanged(cut).map((parts) => ({ kind: 'block order', tensor: stackRows(parts) }))
}
