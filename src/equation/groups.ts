import type { Piece } from './formula.ts'

/** Signs before which a line may be broken. */
const between = ['+', '−', '·', '⊙', ';']

const depthOf = (text: string) =>
  [...text].reduce((sum, one) => sum + ('(['.includes(one) ? 1 : ')]'.includes(one) ? -1 : 0), 0)

/** The pieces of an equation as they may be parted on several lines: before an operator, and within no bracket. */
export function groupsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const groups: Piece[][] = []
  let depth = 0
  for (const piece of pieces) {
    const text = 'sign' in piece ? piece.sign : ''
    const last = groups.at(-1)
    const parts = depth === 0 && (between.includes(text) || text.startsWith('/'))
    if (!last || parts) groups.push([piece])
    else last.push(piece)
    depth += depthOf(text)
  }
  return groups
}
