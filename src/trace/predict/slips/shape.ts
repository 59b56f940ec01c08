import { type Expression, partsOf, type Shape, sameShape } from '../../../engine/index.ts'

/** The shape of an expression's value; null where its parts do not fit together, as after a slip. */
export function shapeIn<Leaf>(
  of: Expression<Leaf>,
  shapeOfLeaf: (leaf: Leaf) => Shape,
): Shape | null {
  const parts = partsOf(of).map((part) => shapeIn(part, shapeOfLeaf))
  const shapes = parts.filter((shape) => shape !== null)
  if (shapes.length < parts.length) return null
  const [a, b] = shapes
  switch (of.kind) {
    case 'leaf':
      return shapeOfLeaf(of.leaf)
    case 'number':
    case 'total':
      return [1, 1]
    case 'sum':
    case 'times':
    case 'over':
    case 'bracket':
    case 'call':
      return spread(shapes)
    case 'power':
    case 'clip':
      return a!
    case 'product':
      return a![1] === b![0] ? [a![0], b![1]] : null
    case 'transpose':
      return [a![1], a![0]]
    case 'stack':
      return shapes.every(([, cols]) => cols === a![1])
        ? [shapes.reduce((sum, [rows]) => sum + rows, 0), a![1]]
        : null
    case 'rows':
      return 0 <= of.from && of.to <= a![0] ? [of.to - of.from, a![1]] : null
    case 'placed':
      return [of.rows, a![1]]
    case 'entry':
      return of.row < a![0] ? [1, 1] : null
    case 'onehot':
      return [of.rows, 1]
    case 'ones':
      return [of.rows, of.cols]
  }
}

/** Element by element: all of one shape, but for single numbers, which go into every entry. */
function spread(shapes: readonly Shape[]): Shape | null {
  const wide = shapes.filter(([rows, cols]) => rows * cols > 1)
  const [first] = wide
  if (!first) return [1, 1]
  return wide.every((shape) => sameShape(shape, first)) ? first : null
}
