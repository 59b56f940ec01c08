import { type Node, nodeNamed, opNamed, type Tape } from '../engine/index.ts'
import { gradientLabelOf, labelOf } from '../equation/label.ts'
import { gradientAt, valueAt } from './amount.ts'
import type { Drawing, Size } from './drawing.ts'
import type { Point } from './geometry.ts'
import type { Moment } from './moment.ts'
import type { CellView } from './scene.ts'
import type { Subject } from './subject.ts'

/** The gates of a time step, in the order of their rows. */
const gatesOf = (tape: Tape, time: number): readonly string[] => [
  ...new Set(
    tape.nodes.flatMap((node: Node) =>
      node.time === time && node.gate !== null ? [node.gate] : [],
    ),
  ),
]

/** One time step folded up, placed where the caller wants it. */
export function cellView(
  { trace, fed, expected }: Subject,
  drawing: Drawing,
  moment: Moment,
  time: number,
  at: Point,
  size: Size,
): CellView {
  const { tape } = trace
  return {
    time,
    at,
    size,
    fed: fed[time - 1]!,
    expected: expected[time - 1] ?? null,
    gates: gatesOf(tape, time),
    sign: opNamed(nodeNamed(tape, `t${time}.h`)!.op!).symbol,
    current: time === moment.now,
    states: Object.entries(drawing.lines).map(([symbol, y]) => {
      const node = nodeNamed(tape, `t${time}.${symbol}`)!
      return {
        symbol,
        y,
        node,
        label: labelOf(node, tape, null),
        gradientLabel: gradientLabelOf(node, tape, null),
        value: valueAt(trace, node, moment),
        gradient: moment.kind === 'forward' ? null : gradientAt(trace, node, moment),
      }
    }),
  }
}
