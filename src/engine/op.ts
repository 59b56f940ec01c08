import { leaf, times } from './expression/builders.ts'
import { evaluate, evaluateGradient } from './expression/evaluate.ts'
import type { Expression } from './expression/expression.ts'
import type { Gradient } from './gradient.ts'
import { type Shape, sameShape, shapeOf, showShape, spreadOver, type Tensor } from './tensor.ts'

/** What an operation does to the gradient that comes back to it, as the reader should see it. */
export type Role =
  | 'distributor' // passes it on to all inputs, as it is or with its sign changed
  | 'switcher' // times the value of the other input
  | 'router' // to one input, or to one part of it
  | 'scale' // times the slope at this very input
  | 'product' // times a transposed matrix, or as an outer product
  | 'loss' // where it starts

/** Constants of one application of an op: rows of a slice, an exponent, a target class. */
export type Attr = Readonly<Record<string, number>>

/** A case for the gradient check: input shapes, attributes, and inputs where these matter (kinks, domains). */
export interface Example {
  readonly shapes: readonly Shape[]
  readonly attr?: Attr
  readonly inputs?: readonly (readonly number[])[]
  /** The inputs stand where left and right slopes differ: the share lies between the two. */
  readonly kink?: true
}

/** What the formulas of an op speak of: an input by its number, its output, the gradient that comes back to it. */
export type Hole = number | 'output' | 'upstream'

export type OpExpression = Expression<Hole>

/** What the formulas of one application are made with: its leaves, its constants, the shapes of its inputs. */
export interface Applied {
  readonly x: readonly OpExpression[]
  readonly y: OpExpression
  readonly dy: OpExpression
  readonly attr: Attr
  readonly shapes: readonly Shape[]
}

/** An op's meaning, once. */
export interface OpFormula {
  readonly value: (of: Applied) => OpExpression
  /** Element-wise ops: ∂y/∂xₖ; the share is upstream ⊙ local. */
  readonly local?: (k: number, of: Applied) => OpExpression
  /** dL/dxₖ by way of this op alone, of xₖ's shape: a vector–Jacobian product (VJP) with dy = dL/dy. */
  readonly share: (k: number, of: Applied) => OpExpression
}

/** A slip that an op alone invites: what its value becomes by it. */
interface OwnSlip {
  readonly kind: 'other argument' | 'probability for loss' | 'logit for loss'
  readonly of: OpExpression
}

/** One operation: its value and, side by side, what it sends back to each of its inputs. */
export interface Op {
  readonly name: string
  /** What the circle shows. */
  readonly symbol: string
  readonly role: Role
  readonly examples: readonly Example[]
  /** Shape of the value, or a sentence on what the inputs should have been. */
  readonly shape: (x: readonly Shape[], attr: Attr) => Shape | string
  readonly formula: OpFormula
  /** Besides those that can be read off its formula. */
  readonly slips?: (of: Applied) => readonly OwnSlip[]
  /** The value's formula evaluated, or a safer way to the same number. */
  readonly forward: (x: readonly Tensor[], attr: Attr) => Tensor
  /** Element-wise ops: the local derivative evaluated, of xₖ's shape. */
  readonly local?: (k: number, y: Tensor, x: readonly Tensor[], attr: Attr) => Tensor
  /** The share's formula evaluated. */
  readonly share: (dy: Tensor, k: number, y: Tensor, x: readonly Tensor[], attr: Attr) => Gradient
}

/** How many inputs an op takes: as many as in its examples; null, for any number, where these differ. */
export function arityOf({ examples }: Op): number | null {
  const [first, ...others] = examples.map(({ shapes }) => shapes.length)
  return others.some((count) => count !== first) ? null : (first ?? null)
}

const y = leaf<Hole>('output')
const dy = leaf<Hole>('upstream')

/** The leaves of one application, for its formulas. */
export const appliedTo = (shapes: readonly Shape[], attr: Attr): Applied => ({
  x: shapes.map((_, k) => leaf<Hole>(k)),
  y,
  dy,
  attr,
  shapes,
})

const appliedOf = (x: readonly Tensor[], attr: Attr) => appliedTo(x.map(shapeOf), attr)

type OpDefinition = Omit<Op, 'forward' | 'local' | 'share'> & Partial<Pick<Op, 'forward'>>

/** An op from its formulas: its numbers are their evaluation. */
export function operation(given: OpDefinition): Op {
  const { formula } = given
  const { local } = formula
  return {
    forward: (x, attr) => evaluate(formula.value(appliedOf(x, attr)), (hole) => x[hole as number]!),
    ...(local && {
      local: (k, y, x, attr) =>
        spreadOver(
          evaluate(local(k, appliedOf(x, attr)), (hole) =>
            hole === 'output' ? y : x[hole as number]!,
          ),
          y,
        ),
    }),
    share: (dy, k, y, x, attr) =>
      evaluateGradient(formula.share(k, appliedOf(x, attr)), (hole) =>
        hole === 'upstream' ? dy : hole === 'output' ? y : x[hole]!,
      ),
    ...given,
  }
}

/** An op whose every entry depends on the same entry of its inputs alone: local derivatives say all. */
export const elementwise = ({
  formula: { value, local },
  ...given
}: Omit<OpDefinition, 'shape' | 'formula'> & {
  readonly formula: Pick<OpFormula, 'value'> & Required<Pick<OpFormula, 'local'>>
}): Op =>
  operation({
    ...given,
    shape: (x) =>
      x.every((s) => sameShape(s, x[0]!))
        ? x[0]!
        : `${given.name} takes inputs of one shape, got ${x.map(showShape).join(' and ')}`,
    formula: { value, local, share: (k, of) => times(local(k, of), of.dy) },
  })
