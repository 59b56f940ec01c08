import { type Gradient, multiplyOut, outer } from '../gradient.ts'
import {
  filled,
  generate,
  map,
  oneHot,
  product,
  scalar,
  sliceRows,
  stackRows,
  type Tensor,
  transposed,
  transposedProduct,
  zip,
} from '../tensor.ts'
import type { Expression, ExpressionOf } from './expression.ts'

/** What an expression is, its leaves being these tensors; 1×1 goes into every entry of what it meets. */
export function evaluate<Leaf>(of: Expression<Leaf>, at: (leaf: Leaf) => Tensor): Tensor {
  const value = (part: Expression<Leaf>) => evaluate(part, at)
  // Small tensors are the rule: a function made here for each call would cost more than the numbers.
  switch (of.kind) {
    case 'leaf':
      return at(of.leaf)
    case 'number':
      return scalar(of.value)
    case 'sum':
      return sumOf(of, at)
    case 'times':
      return productOfEntries(of, at)
    case 'over':
      return spread(value(of.above), value(of.below), arithmetic.divided)
    case 'power':
      return map(value(of.base), of.exponent === 2 ? arithmetic.squared : (v) => v ** of.exponent)
    case 'call':
      return called(of, of.args.map(value))
    case 'bracket': {
      const holds = relations[of.relation]
      return spread(value(of.left), value(of.right), (x, y) => (holds(x, y) ? 1 : 0))
    }
    case 'clip':
      return map(value(of.of), (v) => Math.min(of.bound, Math.max(-of.bound, v)))
    case 'product':
      return multiplyOut(productOf(of, value))
    case 'transpose':
      return transposed(value(of.of))
    case 'total':
      return scalar([...value(of.of).data].reduce((sum, v) => sum + v, 0))
    case 'stack':
      return stackRows(of.parts.map(value))
    case 'rows':
      return sliceRows(value(of.of), of.from, of.to)
    case 'placed':
      return placedIn(value(of.of), of.from, of.rows)
    case 'entry':
      return scalar(value(of.of).data[of.row]!)
    case 'onehot':
      return oneHot(of.rows, of.index)
    case 'ones':
      return filled(of.rows, of.cols, 1)
  }
}

const arithmetic = {
  plus: (x: number, y: number) => x + y,
  minus: (x: number, y: number) => x - y,
  times: (x: number, y: number) => x * y,
  divided: (x: number, y: number) => x / y,
  negative: (x: number) => -x,
  squared: (x: number) => x * x,
}

function sumOf<Leaf>({ terms }: ExpressionOf<Leaf, 'sum'>, at: (leaf: Leaf) => Tensor): Tensor {
  let sum: Tensor | null = null
  for (const { sign, of } of terms) {
    const x = evaluate(of, at)
    if (sum !== null) sum = spread(sum, x, sign === 1 ? arithmetic.plus : arithmetic.minus)
    else sum = sign === 1 ? x : map(x, arithmetic.negative)
  }
  return sum!
}

function productOfEntries<Leaf>(
  { factors: [first, ...others] }: ExpressionOf<Leaf, 'times'>,
  at: (leaf: Leaf) => Tensor,
): Tensor {
  let product = evaluate(first!, at)
  for (const factor of others) product = spread(product, evaluate(factor, at), arithmetic.times)
  return product
}

/** The same where an outer product may stay as its two factors. */
export const evaluateGradient = <Leaf>(
  of: Expression<Leaf>,
  at: (leaf: Leaf) => Tensor,
): Gradient =>
  of.kind === 'product' ? productOf(of, (part) => evaluate(part, at)) : evaluate(of, at)

/** No transpose is made: AᵀB and ABᵀ have loops of their own. */
function productOf<Leaf>(
  { left, right }: ExpressionOf<Leaf, 'product'>,
  value: (part: Expression<Leaf>) => Tensor,
): Gradient {
  if (left.kind === 'transpose') return transposedProduct(value(left.of), value(right))
  if (right.kind === 'transpose') return outer(value(left), value(right.of))
  return product(value(left), value(right))
}

const relations = {
  '>': (x: number, y: number) => x > y,
  '≥': (x: number, y: number) => x >= y,
}

const isScalar = ({ rows, cols }: Tensor) => rows === 1 && cols === 1

/** Element by element; a 1×1 tensor meets every entry of the other. */
function spread(a: Tensor, b: Tensor, f: (a: number, b: number) => number): Tensor {
  if (isScalar(a) && !isScalar(b)) return map(b, (v) => f(a.data[0]!, v))
  if (isScalar(b) && !isScalar(a)) return map(a, (v) => f(v, b.data[0]!))
  return zip(a, b, f)
}

function called({ fn }: ExpressionOf<unknown, 'call'>, args: readonly Tensor[]): Tensor {
  const { of } = fn
  const [first, second] = args
  if ('column' in of) return of.column(first!)
  if (second) return spread(first!, second, of.entries)
  return map(first!, of.entries)
}

const placedIn = (x: Tensor, from: number, rows: number): Tensor =>
  generate(rows, x.cols, (r, c) =>
    from <= r && r < from + x.rows ? x.data[(r - from) * x.cols + c]! : 0,
  )
