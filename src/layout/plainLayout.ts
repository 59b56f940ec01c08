import { type Id, memo, type Node, opNamed, type Tape } from '../engine/index.ts'
import { isGate } from './cellWires.ts'
import { circle } from './circle.ts'
import { curvedWay, type Point, type Size, type Way } from './geometry.ts'
import { gridOf } from './grid.ts'
import type { Layout, Mark, Wire } from './layout.ts'
import { arrowGap } from './lead.ts'

/** Height of a row: a strip and a name above the wire and below. */
const rowHeight = 110
/** Half of a strip with its name, what is free before it, and the room in which wires bend. */
const [halfStrip, gap, bend] = [30, 8, 48]
/** The number of a loss, with its letter. */
const lossSize: Size = [88, 28]
const margin = 40
/** The least width of a layout, and the height below its marks: both for the legend. */
const [legendWidth, legendHeight] = [560, 150]

/** Width of a name of so many letters, in the type of a rectangle. */
const nameWidth = ({ symbol }: Node) => 9 * symbol.length

function shapeOf(node: Node): Pick<Mark, 'shape' | 'size'> {
  // A parameter has thumbnails of its value and its gradient beside its name.
  if (node.leaf === 'parameter')
    return { shape: 'rect', size: [Math.max(92, 56 + nameWidth(node)), 44] }
  if (node.op === null) return { shape: 'rect', size: [Math.max(68, 20 + nameWidth(node)), 30] }
  const { symbol } = opNamed(node.op)
  return symbol.length > 3
    ? { shape: 'pill', size: [Math.min(80, 20 + 8 * symbol.length), 30] }
    : { shape: 'circle', size: circle }
}

/** How far right of a mark its strip lies. */
const stripOffset = (size: Size): number => size[0] / 2 + gap + halfStrip

function markOf(node: Node, isLoss: boolean, [x, y]: Point): Mark {
  const { shape, size } = shapeOf(node)
  const beside: Point = [x + stripOffset(size), y]
  return {
    key: node.name,
    node: { name: node.name },
    shape,
    at: [x, y],
    size,
    out: isLoss
      ? { holds: 'number', at: [x + (size[0] + lossSize[0]) / 2 + gap, y], size: lossSize }
      : null,
    fork: null,
    strip:
      isLoss || node.leaf === 'parameter'
        ? null
        : { at: beside, direction: 'right', named: true, valueName: null, gradientName: null },
    branches: [],
    sign: null,
    letter: 'above',
  }
}

/** How far from the middle of an operation each of its inputs arrives, in the order of the rows they come from. */
function arrivalHeights(sources: readonly Mark[]): readonly number[] {
  const n = sources.length
  const apart = Math.min(9, 22 / Math.max(1, n - 1))
  const order = sources
    .map((_, k) => k)
    .sort((a, b) => sources[a]!.at[1] - sources[b]!.at[1] || a - b)
  return sources.map((_, k) => (order.indexOf(k) - (n - 1) / 2) * apart)
}

/** Level along the row of the source, in an S to the height at which it arrives, where no mark stands, then into the target. */
function wayTo(source: Mark, target: Mark, height: number, halfMark: number): Way {
  const exit = source.out ?? source
  const start: Point = [exit.at[0] + exit.size[0] / 2, exit.at[1]]
  const [x, y] = target.at
  const half = target.size[0] / 2
  const rim = target.shape === 'circle' ? Math.sqrt(half ** 2 - height ** 2) : half
  const turned = x - halfMark - arrowGap
  return [
    start,
    ...curvedWay([turned - bend, start[1]], [turned, y + height]),
    [x - rim - arrowGap, y + height],
  ]
}

function wiresInto(
  node: Node,
  tape: Tape,
  markOf: ReadonlyMap<Id, Mark>,
  halfMark: number,
): readonly Wire[] {
  const target = markOf.get(node.id)!
  const sources = node.inputs.map((id) => markOf.get(id)!)
  const heights = arrivalHeights(sources)
  return sources.map((source, k): Wire => {
    const nth = sources.slice(0, k).filter((one) => one === source).length
    return {
      key: `${source.key}>${target.key}${nth > 0 ? ` ${nth}` : ''}`,
      kind: isGate(tape.nodes[node.inputs[k]!]!, node) ? 'gate' : 'input',
      from: source.key,
      to: target.key,
      nth,
      way: wayTo(source, target, heights[k]!, halfMark),
    }
  })
}

const most = (numbers: readonly number[]): number =>
  numbers.reduce((largest, number) => Math.max(largest, number), 0)

/** Any computation as a whole, in columns by depth and rows: everything from left to right, nothing over anything else. */
export const plainLayout: (tape: Tape) => Layout = memo((tape) => {
  const grid = gridOf(tape)
  const halfMark = most(tape.nodes.map((node) => shapeOf(node).size[0] / 2))
  const widest = most([lossSize[0], 2 * halfStrip])
  const columnWidth = halfMark + gap + widest + bend + arrowGap + halfMark
  const marks = new Map(
    tape.nodes.map((node) => {
      const { column, row } = grid.get(node.id)!
      const at: Point = [margin + halfMark + column * columnWidth, (row + 0.5) * rowHeight]
      return [node.id, markOf(node, node.id === tape.loss, at)]
    }),
  )
  const [columns, rows] = (['column', 'row'] as const).map(
    (key) => 1 + most([...grid.values()].map((place) => place[key])),
  )
  return {
    size: [
      Math.max(legendWidth, margin + halfMark + columns! * columnWidth),
      rows! * rowHeight + legendHeight,
    ],
    marks: [...marks.values()],
    wires: tape.nodes.flatMap((node) => wiresInto(node, tape, marks, halfMark)),
    decorations: { legend: [margin, rows! * rowHeight], timeStep: null },
  }
})
