import { type Node, opNamed, type Tape } from '../engine/index.ts'
import type { Point } from './geometry.ts'
import type { TimeStep, Wire } from './layout.ts'
import { arrowGap, bentWay, blockWay, corneredWay, rim, valueWay } from './lead.ts'
import type { PlacedMark } from './plan.ts'

/** How far in from the left edge of the time step before an initial state starts, which has none. */
const initialIndent = 40

const keyOf = (node: Node, now: number): string =>
  node.time === now - 1 ? `${node.symbol}.before` : node.symbol

/** The wires of a time step: one for each input on the tape of which both ends have a mark, those into the rectangles of values, and the states that come in and go on. */
export function cellWires(
  tape: Tape,
  now: number,
  marks: readonly PlacedMark[],
  { states, before, after }: TimeStep,
): readonly Wire[] {
  const markOf = new Map(marks.map((mark) => [mark.key, mark]))
  const isShown = (node: Node) => node.time === null || node.time === now || node.time === now - 1
  const made = tape.nodes.filter(
    ({ op, time, id }) => op !== null && (time === now || id === tape.loss),
  )
  return [
    ...made.flatMap((node): Wire[] => {
      const target = markOf.get(node.symbol)
      if (!target) return []
      const inputs = node.inputs
        .map((id) => tape.nodes[id]!)
        .filter((source) => isShown(source) && (node.id !== tape.loss || source.time === now))
      return [
        ...inputs.flatMap((source): Wire[] => {
          const mark = markOf.get(keyOf(source, now))
          return mark ? [inputWire(source, mark, node, target)] : []
        }),
        ...outWires(target),
      ]
    }),
    ...states.flatMap(({ symbol, y }) =>
      stateWires(symbol, y, markOf.get(symbol)!, markOf.get(`${symbol}.before`)!, before, after),
    ),
  ]
}

/** Whether a node is the activation of a gate whose pre-activation is `source`. */
export const isGate = (source: Node, { op, gate }: Node): boolean =>
  gate !== null && gate === source.gate && op !== null && opNamed(op).role === 'scale'

function inputWire(source: Node, mark: PlacedMark, node: Node, target: PlacedMark): Wire {
  const between = { key: `${mark.key}>${target.key}`, from: mark.key, to: target.key, nth: 0 }
  if (target.shape === 'block') return { ...between, kind: 'block', way: blockWay(target) }
  return {
    ...between,
    kind: isGate(source, node) ? 'gate' : 'input',
    way: target.curved ? bentWay(mark, target) : corneredWay(mark, target),
  }
}

function outWires(mark: PlacedMark): readonly Wire[] {
  const { key, out } = mark
  if (!out) return []
  const within = { key: `${key}:`, from: key, to: null, nth: 0 }
  return out.holds === 'stack'
    ? [{ ...within, kind: 'stack', way: valueWay(mark, out, 0) }]
    : [{ ...within, kind: 'value', way: valueWay(mark, out, arrowGap) }]
}

/** A state on its way to the next time step, and as it comes in from the one before. */
function stateWires(
  symbol: string,
  y: number,
  state: PlacedMark,
  earlier: PlacedMark,
  before: TimeStep['before'],
  after: TimeStep['after'],
): readonly Wire[] {
  const edge: Point = [after.at[0], y]
  const start: readonly Point[] = state.fork
    ? [rim(state, state.fork, 0), state.fork]
    : [rim(state, edge, 0)]
  const comingFrom = (x: number) => ({
    from: earlier.key,
    to: null,
    nth: 0,
    way: [[x, y], rim(earlier, [x, y], arrowGap)] as const,
  })
  const [left, width] = [before.at[0], before.size[0]]
  return [
    { key: `${symbol}>`, kind: 'next', from: state.key, to: null, nth: 0, way: [...start, edge] },
    { key: `initial>${symbol}`, kind: 'initial', ...comingFrom(left + initialIndent) },
    { key: `>${symbol}`, kind: 'before', ...comingFrom(left + width) },
  ]
}
