import type { Gradient } from './gradient.ts'
import { type Shape, sameShape, showShape, type Tensor, times } from './tensor.ts'

/** What an operation does to the gradient that comes back to it, as the reader should see it. */
type Role =
  | 'distributor' // passes it on unchanged to all inputs
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

/** TeX with holes: the arguments are names, or numbers, as the reader wishes to see them. */
interface Formula {
  readonly value: (x: readonly string[], attr: Attr) => string
  /** What goes to input k, of upstream dy and output y. */
  readonly share: (k: number, dy: string, y: string, x: readonly string[], attr: Attr) => string
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
  readonly forward: (x: readonly Tensor[], attr: Attr) => Tensor
  /** Element-wise ops: ∂y/∂xₖ, of xₖ's shape; the share is upstream ⊙ local. */
  readonly local?: (k: number, y: Tensor, x: readonly Tensor[], attr: Attr) => Tensor
  /** dL/dxₖ by way of this op alone, of xₖ's shape: a vector–Jacobian product (VJP) with dy = dL/dy. */
  readonly share: (dy: Tensor, k: number, y: Tensor, x: readonly Tensor[], attr: Attr) => Gradient
  readonly formula: Formula
}

/** How many inputs an op takes: as many as in its examples; null, for any number, where these differ. */
export function arityOf({ examples }: Op): number | null {
  const [first, ...others] = examples.map(({ shapes }) => shapes.length)
  return others.some((count) => count !== first) ? null : (first ?? null)
}

/** An op whose every entry depends on the same entry of its inputs alone: local derivatives say all. */
export function elementwise(
  op: Omit<Op, 'share' | 'shape' | 'local'> & { readonly local: NonNullable<Op['local']> },
): Op {
  return {
    ...op,
    shape: (x) =>
      x.every((s) => sameShape(s, x[0]!))
        ? x[0]!
        : `${op.name} takes inputs of one shape, got ${x.map(showShape).join(' and ')}`,
    share: (dy, k, y, x, attr) => times(dy, op.local(k, y, x, attr)),
  }
}
