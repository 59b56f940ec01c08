import {
  formula,
  type Hole,
  leavesOf,
  localFormula,
  type Node,
  nodeNamed,
  opNamed,
  shareFormula,
  type Tape,
  valueFormula,
} from '../../../engine/index.ts'
import type { StepOf } from '../../trace.ts'
import type { Candidate, SlipKind } from './candidate.ts'
import {
  changedOnce,
  type FormulaSlip,
  isConstant,
  replaced,
  type SlipFormula,
  workedOut,
} from './formula.ts'
import { inProduct } from './order.ts'

const upstream = formula.leaf<Hole>('upstream')
const output = formula.leaf<Hole>('output')

/** What goes to the other inputs; of a product of two, that is the receiver's own value. */
function othersOf(tape: Tape, from: Node, input: number): readonly FormulaSlip[] {
  const isFactor = (k: number) => localFormula(tape, from, k)?.kind === 'leaf'
  return from.inputs.flatMap((node, k): readonly FormulaSlip[] => {
    if (k === input) return []
    const of = shareFormula(tape, from, k)
    return isFactor(k) && isFactor(input)
      ? [{ kind: 'own value', of, node: from.inputs[input]! }]
      : [{ kind: 'other share', of, node }]
  })
}

/** Every way to leave out a part of a formula. */
const partsLeftOut = (of: SlipFormula): readonly SlipFormula[] =>
  changedOnce(of, (part) => {
    if (part.kind === 'times') return part.factors.map((one) => without(part.factors, one))
    if (part.kind === 'over') return [part.above]
    if (part.kind !== 'sum' || part.terms.length < 2) return []
    return part.terms.map((term) => formula.signed(...part.terms.filter((one) => one !== term)))
  })

const without = (factors: readonly SlipFormula[], one: SlipFormula) =>
  formula.times(...factors.filter((factor) => factor !== one))

/** The local derivative with a slip in it. */
function slopeSlips(tape: Tape, from: Node, slope: SlipFormula): readonly FormulaSlip[] {
  const value = valueFormula(tape, from)
  const [x] = from.inputs
  const has = new Set(leavesOf(slope))
  const isOwnInput = from.inputs.length === 1
  const twice =
    has.has('output') && value.kind === 'call'
      ? [replaced(slope, 'output', replaced(value, 0, output))]
      : []
  const made = (
    kind: SlipKind,
    slopes: readonly SlipFormula[],
    about = {},
  ): readonly FormulaSlip[] =>
    slopes.map((of) => ({ kind, of: formula.times(of, upstream), ...about }))
  return [
    ...made('function twice', twice),
    ...(has.has('output') && isOwnInput
      ? made('slope from input', [replaced(slope, 'output', formula.leaf(0))], { node: x! })
      : []),
    ...(has.has(0) && isOwnInput ? made('slope from output', [replaced(slope, 0, output)]) : []),
    ...(isOwnInput ? made('value for slope', [output]) : []),
    ...made(
      'power forgotten',
      changedOnce(slope, (part) => (part.kind === 'power' ? [part.base] : [])),
    ),
    ...made('slope in part', partsLeftOut(slope)),
    ...made(
      'sign in slope',
      changedOnce(slope, (part) =>
        part.kind === 'sum' && part.terms.length > 1
          ? [formula.sum(...part.terms.map((term) => term.of))]
          : [],
      ),
    ),
    ...made(
      'product for quotient',
      changedOnce(slope, (part) =>
        part.kind === 'over' ? [formula.times(part.above, part.below)] : [],
      ),
    ),
  ]
}

/** Parts left out of a share that is more than upstream ⊙ local: p where p − onehot is meant. */
function shareInPart(share: SlipFormula): readonly FormulaSlip[] {
  const onehotless = changedOnce(share, (part) => {
    if (part.kind !== 'sum') return []
    const rest = part.terms.filter(({ of }) => of.kind !== 'onehot')
    return rest.length < part.terms.length ? [formula.signed(...rest)] : []
  })
  return [
    ...onehotless.map((of): FormulaSlip => ({ kind: 'onehot forgotten', of })),
    ...partsLeftOut(share)
      .filter((of) => leavesOf(of).includes('upstream'))
      .map((of): FormulaSlip => ({ kind: 'slope in part', of })),
  ]
}

/** A value of the time step before or after: h_t where h_t−1 was multiplied. */
function timeSlips(tape: Tape, from: Node, share: SlipFormula): readonly FormulaSlip[] {
  const valueHoles = [...new Set(leavesOf(share))].filter((hole) => hole !== 'upstream')
  return valueHoles.flatMap((hole) => {
    if (typeof hole === 'object') return []
    const meant = hole === 'output' ? from : tape.nodes[from.inputs[hole as number]!]!
    const { time, symbol } = meant
    if (time === null) return []
    return [time + 1, time - 1].flatMap((other): readonly FormulaSlip[] => {
      const node = nodeNamed(tape, `t${other}.${symbol}`)
      if (!node) return []
      const of = replaced(share, hole, formula.leaf(node))
      return [{ kind: 'other time', of, node: node.id, meant: meant.id }]
    })
  })
}

/** The gradient divided among those who each receive all of it. */
function sharedOut(share: SlipFormula, from: Node, tape: Tape): readonly FormulaSlip[] {
  if (opNamed(from.op!).role !== 'distributor') return []
  const [x, ...others] = from.inputs
  const receivers = others.length > 0 ? from.inputs.length : tape.nodes[x!]!.value.data.length
  return [{ kind: 'shared out', of: formula.over(share, formula.number(receivers)) }]
}

/** What an operation would send by a slip of its own, the more telling ones first. */
export function shareCandidates(step: StepOf<'backward'>, tape: Tape): readonly Candidate[] {
  const from = tape.nodes[step.from]!
  const share: SlipFormula = shareFormula(tape, from, step.input)
  const slope: SlipFormula | null = localFormula(tape, from, step.input)
  const isSloped = slope !== null && !isConstant(slope)
  const isSign = slope !== null && isConstant(slope) && opNamed(from.op!).role === 'distributor'
  const slips: readonly FormulaSlip[] = [
    ...othersOf(tape, from, step.input),
    ...(isSign || share.kind === 'leaf'
      ? []
      : [{ kind: 'local forgotten' as const, of: upstream }]),
    ...(slope === null ? [] : [{ kind: 'upstream forgotten' as const, of: slope }]),
    ...(isSloped ? slopeSlips(tape, from, slope) : []),
    ...(slope === null ? shareInPart(share) : []),
    ...(share.kind === 'product' ? inProduct(share) : []),
    ...timeSlips(tape, from, share),
    ...sharedOut(share, from, tape),
  ]
  const valueAt = (hole: Hole) => {
    if (hole === 'upstream') return step.upstream
    return hole === 'output' ? from.value : tape.nodes[from.inputs[hole]!]!.value
  }
  return workedOut(slips, valueAt, tape.nodes[step.to]!.value)
}
