import {
  appliedIn,
  appliedTo,
  arityOf,
  blockOf,
  blocksOf,
  type ExpressionOf,
  formula,
  type Hole,
  type Id,
  localFormula,
  type Node,
  type OpExpression,
  opNamed,
  ops,
  type Tape,
  valueFormula,
} from '../../../engine/index.ts'
import type { Candidate } from './candidate.ts'
import { type FormulaSlip, isConstant, workedOut } from './formula.ts'
import { inProduct, partsExchanged } from './order.ts'

/** The input that a part of a value's formula is; nothing for a part that is made of inputs. */
const inputOf = (node: Node, part: OpExpression): { readonly node?: Id } =>
  part.kind === 'leaf' && typeof part.leaf === 'number' ? { node: node.inputs[part.leaf]! } : {}

/** With many terms only the ends are tried. */
const ends = <One>(all: readonly One[]): readonly One[] =>
  all.length > 4 ? [all[0]!, all.at(-1)!] : all

/** Of a sum: one term left out, one term alone, the mean; of a difference, the same with its sign. */
function inSum(node: Node, of: ExpressionOf<Hole, 'sum'>): readonly FormulaSlip[] {
  const { terms } = of
  const [first] = terms
  if (terms.length < 2) return []
  const without = (k: number) => formula.signed(...terms.filter((_, n) => n !== k))
  const tried = ends(terms.map((term, k) => ({ ...term, k })))
  if (terms.every(({ sign }) => sign === 1))
    return [
      ...tried.map(
        (term): FormulaSlip => ({
          kind: 'term forgotten',
          of: without(term.k),
          ...inputOf(node, term.of),
        }),
      ),
      ...tried.map(
        (term): FormulaSlip => ({ kind: 'term alone', of: term.of, ...inputOf(node, term.of) }),
      ),
      { kind: 'mean for sum', of: formula.over(of, formula.number(terms.length)) },
    ]
  const { node: meant } = inputOf(node, first!.of)
  return [
    ...tried
      .filter(({ sign }) => sign === -1)
      .flatMap((term): readonly FormulaSlip[] => [
        {
          kind: 'taken off alone',
          of: term.of,
          ...inputOf(node, term.of),
          ...(meant === undefined ? {} : { meant }),
        },
        { kind: 'not taken off', of: without(term.k), ...inputOf(node, term.of) },
      ]),
    { kind: 'sum for difference', of: formula.sum(...terms.map((term) => term.of)) },
  ]
}

const inTimes = (node: Node, { factors }: ExpressionOf<Hole, 'times'>): readonly FormulaSlip[] => [
  ...factors.map((of): FormulaSlip => ({ kind: 'factor alone', of, ...inputOf(node, of) })),
  { kind: 'sum for product', of: formula.sum(...factors) },
]

const inQuotient = (
  node: Node,
  { above, below }: ExpressionOf<Hole, 'over'>,
): readonly FormulaSlip[] => [
  { kind: 'not divided', of: above, ...inputOf(node, above) },
  { kind: 'upside down', of: formula.over(below, above) },
  { kind: 'product for quotient', of: formula.times(above, below) },
]

const inPower = (
  node: Node,
  { base, exponent }: ExpressionOf<Hole, 'power'>,
): readonly FormulaSlip[] => [
  { kind: 'base alone', of: base, ...inputOf(node, base) },
  { kind: 'times for power', of: formula.times(formula.number(exponent), base) },
]

/** What every function of one column would make of an argument, entry by entry: tanh, σ, relu, exp. */
const functions = Object.values(ops).flatMap((op) => {
  const of: OpExpression | null =
    op.role === 'scale' && arityOf(op) === 1 ? op.formula.value(appliedTo([[1, 1]], {})) : null
  return of?.kind === 'call' ? [{ op: op.name, symbol: op.symbol, of }] : []
})

function inCall(node: Node, of: ExpressionOf<Hole, 'call'>): readonly FormulaSlip[] {
  const args = of.args.filter((arg) => !isConstant(arg))
  const [arg] = args
  if (!arg || args.length > 1)
    return args.map((one) => ({ kind: 'argument alone', of: one, ...inputOf(node, one) }))
  const before: FormulaSlip = { kind: 'before activation', of: arg, ...inputOf(node, arg) }
  if ('column' in of.fn.of) {
    const rows = node.value.rows
    const { entry } = of.fn.of
    const undivided = Array.from({ length: rows }, (_, row) => {
      const one = entry<Hole>((k) => formula.entry(arg, k), row, rows)
      return one.kind === 'over' ? one.above : one
    })
    return [before, { kind: 'not normalised', of: formula.stack(undivided) }]
  }
  const others = functions
    .filter(({ op }) => op !== node.op)
    .map(
      ({ symbol, of: other }): FormulaSlip => ({
        kind: 'other activation',
        fn: symbol,
        of: { ...other, args: other.args.map((one) => (isConstant(one) ? one : arg)) },
      }),
    )
  return [before, ...others]
}

const mean = (of: ExpressionOf<Hole, 'total'>, node: Node, tape: Tape): OpExpression => {
  const [x] = node.inputs.map((id) => tape.nodes[id]!.value.data.length)
  return formula.over(of, formula.number(x!))
}

/** The blocks that stand beside one in its stack. */
const otherBlocks = (node: Node, tape: Tape): readonly FormulaSlip[] => {
  const block = blockOf(tape, node)
  const beside = block ? blocksOf(tape, block.stack).filter((one) => one !== node) : []
  return beside.map((one) => ({ kind: 'other block', of: formula.leaf(one), node: one.id }))
}

/** A slip in the formula of a value, by what the formula is. */
function inFormula(node: Node, of: OpExpression, tape: Tape): readonly FormulaSlip[] {
  switch (of.kind) {
    case 'sum':
      return inSum(node, of)
    case 'times':
      return inTimes(node, of)
    case 'over':
      return inQuotient(node, of)
    case 'power':
      return inPower(node, of)
    case 'call':
      return inCall(node, of)
    case 'product':
      return inProduct(of)
    case 'stack':
      return partsExchanged(of.parts).map((parts) => ({
        kind: 'block order',
        of: formula.stack(parts),
      }))
    case 'total':
      return [{ kind: 'mean for sum', of: mean(of, node, tape) }]
    case 'rows':
      return otherBlocks(node, tape)
    default:
      return []
  }
}

/** The value's derivative where the value is asked for. */
function slopeFor(node: Node, tape: Tape): readonly FormulaSlip[] {
  const slope = node.inputs.length === 1 ? localFormula(tape, node, 0) : null
  return slope === null || isConstant(slope) ? [] : [{ kind: 'slope for value', of: slope }]
}

/** What a value would be by a slip, the more telling ones first. */
export function forwardCandidates(node: Node, tape: Tape): readonly Candidate[] {
  const inputs = node.inputs.map((id) => tape.nodes[id]!.value)
  const own = opNamed(node.op!).slips?.(appliedIn(tape, node)) ?? []
  const slips = [
    ...own,
    ...inFormula(node, valueFormula(tape, node), tape),
    ...slopeFor(node, tape),
  ]
  return workedOut(
    slips,
    (hole) => (typeof hole === 'number' ? inputs[hole]! : node.value),
    node.value,
  )
}
