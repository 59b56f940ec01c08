import { nodeNamed, opNamed, type Tape } from '../engine/index.ts'
import { gradientLabelOf, labelOf } from '../equation/label.ts'
import type { Rect, TimeStep } from '../layout/index.ts'
import { gradientAt, valueAt } from './amount.ts'
import type { Moment } from './moment.ts'
import type { CellView } from './scene.ts'
import { charactersAt, type Subject } from './subject.ts'

/** The gates of a time step, in the order of their rows. */
const gatesOf = ({ nodes }: Tape, time: number): readonly string[] => [
  ...new Set(
    nodes.flatMap((node) => (node.time === time && node.gate !== null ? [node.gate] : [])),
  ),
]

/** One time step folded up, in a place that the caller gives it. */
export function cellView(
  subject: Subject,
  timeStep: TimeStep,
  moment: Moment,
  time: number,
  { at, size }: Rect,
): CellView {
  const { trace } = subject
  const { tape } = trace
  const states = timeStep.states.map(({ symbol, y }) => {
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
  })
  const output = states.find(({ symbol }) => symbol === timeStep.output)!
  return {
    time,
    at,
    size,
    ...charactersAt(subject, time),
    gates: gatesOf(tape, time),
    sign: opNamed(output.node.op!).symbol,
    current: time === moment.now,
    states,
    output,
  }
}
