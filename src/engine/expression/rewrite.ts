import { times, transpose } from './builders.ts'
import type { Expression } from './expression.ts'

/** The parts of an expression, in the order in which they are written. */
export function partsOf<Leaf>(of: Expression<Leaf>): readonly Expression<Leaf>[] {
  switch (of.kind) {
    case 'sum':
      return of.terms.map((term) => term.of)
    case 'times':
      return of.factors
    case 'over':
      return [of.above, of.below]
    case 'power':
      return [of.base]
    case 'call':
      return of.args
    case 'bracket':
    case 'product':
      return [of.left, of.right]
    case 'stack':
      return of.parts
    case 'clip':
    case 'transpose':
    case 'total':
    case 'rows':
    case 'placed':
    case 'entry':
      return [of.of]
    case 'leaf':
    case 'number':
    case 'onehot':
    case 'ones':
      return []
  }
}

/** The same expression with other parts in it. */
function withParts<From, To>(
  of: Exclude<Expression<From>, { kind: 'leaf' }>,
  parts: readonly Expression<To>[],
): Expression<To> {
  const [first, second] = parts as [Expression<To>, Expression<To>]
  switch (of.kind) {
    case 'sum':
      return { kind: 'sum', terms: of.terms.map(({ sign }, k) => ({ sign, of: parts[k]! })) }
    case 'times':
      return times(...parts)
    case 'over':
      return { kind: 'over', above: first, below: second }
    case 'power':
      return { ...of, base: first }
    case 'call':
      return { ...of, args: parts }
    case 'bracket':
    case 'product':
      return { ...of, left: first, right: second }
    case 'stack':
      return { kind: 'stack', parts }
    case 'transpose':
      return transpose(first)
    case 'clip':
    case 'total':
    case 'rows':
    case 'placed':
    case 'entry':
      return { ...of, of: first }
    case 'number':
    case 'onehot':
    case 'ones':
      return of
  }
}

/** Every leaf replaced by an expression. */
export const substituted = <From, To>(
  of: Expression<From>,
  leafOf: (leaf: From) => Expression<To>,
): Expression<To> =>
  of.kind === 'leaf'
    ? leafOf(of.leaf)
    : withParts(
        of,
        partsOf(of).map((part) => substituted(part, leafOf)),
      )

/** Parts that `change` answers for are replaced, outermost first; null keeps a part and looks inside. */
export function rewritten<From, To>(
  of: Expression<From>,
  change: (part: Expression<From>) => Expression<To> | null,
): Expression<To> {
  const changed = change(of)
  if (changed) return changed
  if (of.kind === 'leaf') throw new Error('a leaf was left over')
  return withParts(
    of,
    partsOf(of).map((part) => rewritten(part, change)),
  )
}

/** Leaves in the order in which they are written, each as often as it stands there. */
export const leavesOf = <Leaf>(of: Expression<Leaf>): readonly Leaf[] =>
  of.kind === 'leaf' ? [of.leaf] : partsOf(of).flatMap(leavesOf)
