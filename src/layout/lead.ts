import { circle } from './circle.ts'
import { curvedWay, type Point, roundedWay, type Size, type Way } from './geometry.ts'
import type { Mark } from './layout.ts'

/** A mark, whatever node it is of. */
type BareMark = Omit<Mark, 'node'>

/** What a wire leaves and meets: a mark, or the rectangle of its value. */
type Body = { readonly at: Point; readonly size: Size }

/** Where the value of a mark leaves: its rectangle if it has one. */
const exitOf = (mark: BareMark): Body => mark.out ?? mark

/** The point at a rim in the direction of `to`, `gap` away from it. */
export function rim({ at: [x, y], size }: Body, to: Point, gap: number): Point {
  const [w, h] = [size[0] / 2, size[1] / 2]
  const [dx, dy] = [to[0] - x, to[1] - y]
  return Math.abs(dx) * (h + 1) >= Math.abs(dy) * (w + 1)
    ? [x + Math.sign(dx) * (w + gap), y]
    : [x, y + Math.sign(dy) * (h + gap)]
}

/** Room for the tip of an arrowhead. */
export const arrowGap = 5

/** Level out of the source, upright into the target: one corner, or none where they face each other. */
export function corneredWay(source: BareMark, target: BareMark): Way {
  const exit = exitOf(source)
  const from = source.fork ?? exit.at
  const [tx, ty] = target.at
  const corner: Point = [tx, from[1]]
  const points: Point[] = source.fork ? [rim(exit, source.fork, 0), source.fork] : []
  const aligned = Math.abs(from[1] - ty) < 1 || Math.abs(from[0] - tx) < 1
  const next = aligned ? target.at : corner
  if (!source.fork) points.push(rim(exit, next, 0))
  if (!aligned) points.push(corner)
  points.push(rim(target, aligned ? from : corner, arrowGap))
  return roundedWay(points)
}

/** An S from the right of the source to the left of the target, a little nearer to where it comes from. */
export function bentWay(source: BareMark, target: BareMark): Way {
  const { at, size } = exitOf(source)
  const start: Point = [at[0] + size[0] / 2, at[1]]
  const [x, y] = target.at
  const radius = circle[0] / 2
  const lean = Math.sign(start[1] - y) * Math.min(1, Math.abs(start[1] - y) / 40)
  return curvedWay(start, [x - radius - arrowGap, y + lean * radius * 0.45])
}

/** From an operation to the rectangle of its value; into a stack without an arrow. */
export const valueWay = (mark: BareMark, rect: Body, gap: number): Way => [
  rim(mark, rect.at, 0),
  rim(rect, mark.at, gap),
]

/** Through a block, from the left of its stack to the right. */
export const blockWay = ({ at: [x, y], size: [width] }: BareMark): Way => [
  [x - width / 2, y],
  [x + width / 2 + arrowGap, y],
]
