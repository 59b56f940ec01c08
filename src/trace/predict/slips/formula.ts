import {
  allParts,
  type Expression,
  evaluate,
  filled,
  type Hole,
  leavesOf,
  type Node,
  rewritten,
  shapeOf,
  type Tensor,
} from '../../../engine/index.ts'
import type { Candidate, Slip } from './candidate.ts'
import { shapeIn } from './shape.ts'

/** What the formula of a slip speaks of: what its op's does, and values that do not belong there. */
export type SlipFormula = Expression<Hole | Node>

export type FormulaSlip = Slip<SlipFormula>

/** The same formula with one leaf in the place of another. */
export const replaced = (of: SlipFormula, from: Hole, to: SlipFormula): SlipFormula =>
  rewritten(of, (part) => {
    if (part.kind !== 'leaf') return null
    return part.leaf === from ? to : part
  })

/** All ways to change one part of a formula, leaves aside. */
export const changedOnce = (
  of: SlipFormula,
  change: (part: SlipFormula) => readonly SlipFormula[],
): readonly SlipFormula[] =>
  allParts(of)
    .filter(({ kind }) => kind !== 'leaf')
    .flatMap((part) =>
      change(part).map((to) =>
        rewritten(of, (one) => (one === part ? to : one.kind === 'leaf' ? one : null)),
      ),
    )

/** A number, with a sign or without. */
export const isConstant = (of: SlipFormula): boolean => leavesOf(of).length === 0

/** What slips come to, where their formulas have the right shape; a constant goes into every entry. */
export function workedOut(
  slips: readonly FormulaSlip[],
  valueAt: (hole: Hole) => Tensor,
  like: Tensor,
): readonly Candidate[] {
  const at = (leaf: Hole | Node) => (typeof leaf === 'object' ? leaf.value : valueAt(leaf))
  return slips.flatMap(({ of, ...about }): readonly Candidate[] => {
    const shape = shapeIn(of, (leaf) => shapeOf(at(leaf)))
    if (shape === null) return []
    const [rows, cols] = shape
    const fits = rows === like.rows && cols === like.cols
    if (!fits && !(isConstant(of) && rows * cols === 1)) return []
    const tensor = evaluate(of, at)
    return [{ ...about, tensor: fits ? tensor : filled(like.rows, like.cols, tensor.data[0]!) }]
  })
}
