import type { Expression, ExpressionOf, Fn } from './expression.ts'
import { partsOf } from './rewrite.ts'

/** How tightly a piece of writing holds together: what binds less than its place asks for goes into brackets. */
export const binding = { sum: 1, product: 2, prefix: 3, atom: 4 } as const
export type Binding = (typeof binding)[keyof typeof binding]

/** One way to write expressions. Parts come written, in brackets where they need them. */
export interface Printer<Leaf, Out> {
  readonly leaf: (leaf: Leaf) => Out
  readonly bindingOf: (leaf: Leaf) => Binding
  readonly brackets: (of: Out) => Out
  readonly number: (value: number, letter?: string) => Out
  readonly sum: (terms: readonly { readonly sign: 1 | -1; readonly of: Out }[]) => Out
  /** Factors, and for each whether a dot stands before it: a number is multiplied with ·, entries with ⊙. */
  readonly times: (factors: readonly Out[], dots: readonly boolean[]) => Out
  /** Whether a leaf is a single number. */
  readonly isNumber: (leaf: Leaf) => boolean
  /** Whether a product of single numbers alone has dots: where there are no columns at all. */
  readonly dotted: boolean
  readonly over: (above: Out, below: Out) => Out
  /** A fraction that is written above and below a bar needs no brackets within. */
  readonly stacksFractions: boolean
  /** `isNumber`: of a single number, not entry by entry. */
  readonly power: (base: Out, exponent: number, isNumber: boolean) => Out
  readonly call: (fn: Fn, args: readonly Out[]) => Out
  readonly bracket: (
    left: Out,
    relation: ExpressionOf<never, 'bracket'>['relation'],
    right: Out,
  ) => Out
  readonly clip: (of: Out, bound: number) => Out
  readonly product: (left: Out, right: Out) => Out
  readonly transpose: (of: Out) => Out
  readonly total: (of: Out) => Out
  readonly stack: (parts: readonly Out[]) => Out
  readonly rows: (of: Out, from: number, to: number) => Out
  readonly placed: (of: Out, from: number, rows: number) => Out
  readonly entry: (of: Out, row: number) => Out
  readonly onehot: (rows: number, index: number) => Out
  readonly ones: (rows: number, cols: number) => Out
}

/** How tightly an expression binds as a printer writes it. */
function bindingOf<Leaf, Out>(of: Expression<Leaf>, printer: Printer<Leaf, Out>): Binding {
  switch (of.kind) {
    case 'leaf':
      return printer.bindingOf(of.leaf)
    case 'number':
      return of.value < 0 && of.letter === undefined ? binding.sum : binding.atom
    case 'sum':
      return binding.sum
    case 'over':
      return printer.stacksFractions ? binding.prefix : binding.product
    case 'times':
    case 'product':
      return binding.product
    case 'placed':
      return bindingOf(of.of, printer)
    case 'power':
    case 'transpose':
    case 'total':
      return binding.prefix
    case 'call':
    case 'bracket':
    case 'clip':
    case 'stack':
    case 'rows':
    case 'entry':
    case 'onehot':
    case 'ones':
      return binding.atom
  }
}

/** Whether an expression is a single number, as far as its leaves tell. */
function isNumber<Leaf, Out>(of: Expression<Leaf>, printer: Printer<Leaf, Out>): boolean {
  switch (of.kind) {
    case 'number':
    case 'total':
    case 'entry':
    case 'ones':
      return true
    case 'leaf':
      return printer.isNumber(of.leaf)
    case 'onehot':
    case 'placed':
    case 'rows':
    case 'stack':
    case 'product':
      return false
    default:
      return partsOf(of).every((part) => isNumber(part, printer))
  }
}

function dotsOf<Leaf, Out>(
  factors: readonly Expression<Leaf>[],
  printer: Printer<Leaf, Out>,
): readonly boolean[] {
  const numbers = factors.map((factor) => isNumber(factor, printer))
  if (numbers.every(Boolean)) return numbers.map(() => printer.dotted)
  return numbers.map((own, k) => own || numbers[k - 1] === true)
}

/** Writes an expression. */
export function print<Leaf, Out>(of: Expression<Leaf>, printer: Printer<Leaf, Out>): Out {
  const bare = (part: Expression<Leaf>) => print(part, printer)
  const within = (part: Expression<Leaf>, least: Binding) =>
    bindingOf(part, printer) < least ? printer.brackets(bare(part)) : bare(part)
  const { sum, product, prefix, atom } = binding
  switch (of.kind) {
    case 'leaf':
      return printer.leaf(of.leaf)
    case 'number':
      return printer.number(of.value, of.letter)
    case 'sum':
      return printer.sum(
        of.terms.map((term, k) => ({
          sign: term.sign,
          of: within(term.of, k === 0 && term.sign === 1 ? sum : product),
        })),
      )
    case 'times':
      return printer.times(
        of.factors.map((factor) => within(factor, prefix)),
        dotsOf(of.factors, printer),
      )
    case 'over':
      return printer.stacksFractions
        ? printer.over(bare(of.above), bare(of.below))
        : printer.over(within(of.above, product), within(of.below, prefix))
    case 'power':
      return printer.power(within(of.base, atom), of.exponent, isNumber(of.base, printer))
    case 'call':
      return printer.call(of.fn, of.args.map(bare))
    case 'bracket':
      return printer.bracket(bare(of.left), of.relation, bare(of.right))
    case 'clip':
      return printer.clip(bare(of.of), of.bound)
    case 'product':
      return printer.product(within(of.left, prefix), within(of.right, prefix))
    case 'transpose':
      return printer.transpose(within(of.of, atom))
    case 'total':
      return printer.total(within(of.of, prefix))
    case 'stack':
      return printer.stack(of.parts.map(bare))
    case 'rows':
      return printer.rows(within(of.of, atom), of.from, of.to)
    case 'placed':
      return printer.placed(bare(of.of), of.from, of.rows)
    case 'entry':
      return printer.entry(within(of.of, atom), of.row)
    case 'onehot':
      return printer.onehot(of.rows, of.index)
    case 'ones':
      return printer.ones(of.rows, of.cols)
  }
}
