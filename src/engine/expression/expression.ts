import type { Tensor } from '../tensor.ts'

/** A term of a sum, with its sign. */
export interface Signed<Leaf> {
  readonly sign: 1 | -1
  readonly of: Expression<Leaf>
}

/**
 * A formula as data: what an op means, once. Evaluator, labels, MathML, LaTeX, code and speech are
 * readings of it. Leaves are whatever the reader puts in: inputs of an op, terms of an equation.
 */
export type Expression<Leaf> =
  | { readonly kind: 'leaf'; readonly leaf: Leaf }
  /** A constant; with a letter where formulas write one: η, β. */
  | { readonly kind: 'number'; readonly value: number; readonly letter?: string }
  | { readonly kind: 'sum'; readonly terms: readonly Signed<Leaf>[] }
  /** ⊙, element by element; a 1×1 factor goes into every entry. */
  | { readonly kind: 'times'; readonly factors: readonly Expression<Leaf>[] }
  /** Element by element. */
  | { readonly kind: 'over'; readonly above: Expression<Leaf>; readonly below: Expression<Leaf> }
  | { readonly kind: 'power'; readonly base: Expression<Leaf>; readonly exponent: number }
  | { readonly kind: 'call'; readonly fn: Fn; readonly args: readonly Expression<Leaf>[] }
  /** 1 where it holds, 0 elsewhere: a bracket [x > 0] (Iverson 1962). */
  | {
      readonly kind: 'bracket'
      readonly left: Expression<Leaf>
      readonly relation: '>' | '≥'
      readonly right: Expression<Leaf>
    }
  /** Between −bound and bound, element by element. */
  | { readonly kind: 'clip'; readonly of: Expression<Leaf>; readonly bound: number }
  /** Rows by columns: (r,k)·(k,c) → (r,c). */
  | { readonly kind: 'product'; readonly left: Expression<Leaf>; readonly right: Expression<Leaf> }
  | { readonly kind: 'transpose'; readonly of: Expression<Leaf> }
  /** All entries added up: (r,c) → (1,1). */
  | { readonly kind: 'total'; readonly of: Expression<Leaf> }
  /** One below the other. */
  | { readonly kind: 'stack'; readonly parts: readonly Expression<Leaf>[] }
  /** Rows from..to, `to` not included. */
  | {
      readonly kind: 'rows'
      readonly of: Expression<Leaf>
      readonly from: number
      readonly to: number
    }
  /** In rows from…, zeros in the others of `rows`. */
  | {
      readonly kind: 'placed'
      readonly of: Expression<Leaf>
      readonly from: number
      readonly rows: number
    }
  /** One entry of a column, counted from 0: (r,1) → (1,1). */
  | { readonly kind: 'entry'; readonly of: Expression<Leaf>; readonly row: number }
  /** A column of zeros with a 1 in row `index`. */
  | { readonly kind: 'onehot'; readonly rows: number; readonly index: number }
  | { readonly kind: 'ones'; readonly rows: number; readonly cols: number }

/** An expression of one kind. */
export type ExpressionOf<Leaf, Kind extends Expression<Leaf>['kind']> = Extract<
  Expression<Leaf>,
  { readonly kind: Kind }
>

/** The languages that formulas are written in as programs. */
export const codeLanguages = ['numpy', 'pytorch', 'typescript'] as const
export type CodeLanguage = (typeof codeLanguages)[number]

/** A function as formulas call it, defined beside the op that is named after it. */
export interface Fn {
  readonly name: string
  /** How formulas write it: σ for sigmoid. */
  readonly symbol: string
  readonly latex: string
  /** Written other than as a call where there is room: a power of e, a root, a name without brackets. */
  readonly notation?: 'exponential' | 'root' | 'prefix'
  /** One call in a program, its arguments written out already. */
  readonly code: (language: CodeLanguage, args: readonly string[]) => string
  /** The lines that define it under its name, for languages whose library does not have it. */
  readonly defined?: Readonly<Partial<Record<CodeLanguage, readonly string[]>>>
  /** The interval that its values lie in, where it squeezes all numbers into one. */
  readonly range?: readonly [from: number, to: number]
  /** Arguments that have lost their digits, so that the result says nothing: ln of what rounded to 0. */
  readonly isBlurredAt?: (x: number) => boolean
  /** Element by element; or of a whole column. */
  readonly of:
    | { readonly entries: (...x: number[]) => number }
    | {
        readonly column: (x: Tensor) => Tensor
        /** Entry `row` of the result, by the entries of the argument. */
        readonly entry: <Leaf>(
          at: (row: number) => Expression<Leaf>,
          row: number,
          rows: number,
        ) => Expression<Leaf>
      }
}
