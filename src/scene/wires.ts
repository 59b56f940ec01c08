import type { Id, Node, Tape } from '../engine/index.ts'
import { circleRadius, type Drawing, type Mark } from './drawing.ts'
import { curvedWay, type Point, roundedWay, type Way } from './geometry.ts'

/** A wire of the drawing: input number `input` of node `to`, led from the mark of node `from`. */
export interface Wire {
  /** `f>fc`: from mark to mark, the same at every time step. */
  readonly key: string
  readonly from: Id
  /** Null for the short piece between an operation and the rectangle of its value, and for wires that leave. */
  readonly to: Id | null
  readonly way: Way
  readonly arrow: boolean
  /** Within a stack, from its left to its right: seen only while something moves along it. */
  readonly inside?: true
}

/** The key of a node's mark as seen from time step `now`; null when it has none there. */
export function markKey(node: Node, now: number): string | null {
  if (node.time === null || node.time === now) return node.symbol
  return node.time === now - 1 ? `${node.symbol}.before` : null
}

/** Half the width and height of what a wire meets at a mark. */
function reach(mark: Mark): readonly [number, number] {
  if (mark.shape === 'circle') return [circleRadius, circleRadius]
  const [w, h] = mark.size ?? [0, 0]
  return [w / 2, h / 2]
}

/** Where the value of a mark leaves: its rectangle if it has one. */
const exitOf = (mark: Mark): Mark =>
  mark.out ? { shape: 'rect', at: mark.out.at, size: mark.out.size } : mark

/** The point at a mark's rim in the direction of `to`, `gap` away from it. */
function rim(mark: Mark, to: Point, gap: number): Point {
  const [w, h] = reach(mark)
  const [x, y] = mark.at
  const [dx, dy] = [to[0] - x, to[1] - y]
  return Math.abs(dx) * (h + 1) >= Math.abs(dy) * (w + 1)
    ? [x + Math.sign(dx) * (w + gap), y]
    : [x, y + Math.sign(dy) * (h + gap)]
}

/** Room for the tip of an arrowhead. */
export const arrowGap = 5

/** Level out of the source, upright into the target: one corner, or none where they face each other. */
function wayBetween(source: Mark, target: Mark): Way {
  const exit = exitOf(source)
  if (target.curved) {
    const [w] = reach(exit)
    const start: Point = [exit.at[0] + w, exit.at[1]]
    const [x, y] = target.at
    const lean = Math.sign(start[1] - y) * Math.min(1, Math.abs(start[1] - y) / 40)
    return curvedWay(start, [x - circleRadius - arrowGap, y + lean * circleRadius * 0.45])
  }
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

/** All wires of one time step: those on the tape, the pieces into value rectangles, and the states that cross the frame. */
export function wiresOf(tape: Tape, drawing: Drawing, now: number, times: number): readonly Wire[] {
  const { marks, lines, beside } = drawing
  const wires: Wire[] = []
  const shown = tape.nodes.filter(
    (node) => node.op !== null && (node.time === now || node.id === tape.loss),
  )
  for (const node of shown) {
    const target = marks[node.symbol]
    if (!target) continue
    for (const id of node.inputs) {
      const source = tape.nodes[id]!
      const key = node.id === tape.loss && source.time !== now ? null : markKey(source, now)
      const mark = key === null ? undefined : marks[key]
      if (!mark) continue
      if (target.shape === 'port') {
        wires.push(throughStack(source, node, target))
        continue
      }
      wires.push({
        key: `${key}>${node.symbol}`,
        from: id,
        to: node.id,
        way: wayBetween(mark, target),
        arrow: true,
      })
    }
    if (target.out && target.out.size[1] < 100) wires.push(intoValue(node, target))
    else if (target.out) wires.push({ ...intoValue(node, target, 0), arrow: false })
  }
  for (const [symbol, y] of Object.entries(lines)) {
    const state = marks[symbol]!
    const own = tape.nodes.find((node) => node.symbol === symbol && node.time === now)!
    const start: readonly Point[] = state.fork
      ? [rim(state, state.fork, 0), state.fork]
      : [rim(state, [beside.right, y], 0)]
    if (now < times)
      wires.push({
        key: `${symbol}>`,
        from: own.id,
        to: null,
        way: [...start, [beside.right, y]],
        arrow: false,
      })
    const before = marks[`${symbol}.before`]!
    const previous = tape.nodes.find((node) => node.symbol === symbol && node.time === now - 1)!
    const from: Point = [now > 1 ? beside.left + 66 : beside.left + 40, y]
    wires.push({
      key: `>${symbol}`,
      from: previous.id,
      to: null,
      way: [from, rim(before, from, arrowGap)],
      arrow: true,
    })
  }
  return wires
}

/** A block is cut out of its stack, and merged back into it. */
function throughStack(stack: Node, block: Node, { at: [x, y], size = [0, 0] }: Mark): Wire {
  const way: Way = [
    [x - size[0] / 2, y],
    [x + size[0] / 2 + arrowGap, y],
  ]
  return {
    key: `${stack.symbol}>${block.symbol}`,
    from: stack.id,
    to: block.id,
    way,
    arrow: true,
    inside: true,
  }
}

const intoValue = (node: Node, mark: Mark, gap = arrowGap): Wire => {
  const rect = exitOf(mark)
  return {
    key: `${node.symbol}:`,
    from: node.id,
    to: null,
    way: [rim({ ...mark, size: mark.size ?? [0, 0] }, rect.at, 0), rim(rect, mark.at, gap)],
    arrow: true,
  }
}
