import { type Node, nodeNamed, opNamed, type Tape } from '../engine/index.ts'
import { labelOf } from '../equation/label.ts'
import { gradientAt, valueAt } from './amount.ts'
import { cellView } from './cellView.ts'
import { domainsOf } from './domain.ts'
import { besideWidth, type Drawing, type Mark } from './drawing.ts'
import { drawingOf } from './drawings/index.ts'
import { focusAt, turnAt } from './gaze.ts'
import { reversed, shortened, splitWay } from './geometry.ts'
import { type Moment, momentAt } from './moment.ts'
import { focusOf, motionsOf, nearOf, pulsesOf } from './motion.ts'
import { travelled } from './pace.ts'
import type { CellView, MarkView, Scene, WireView } from './scene.ts'
import { stripsOf } from './strips.ts'
import { type Subject, timesOf } from './subject.ts'
import { arrowGap, type Wire, wiresOf } from './wires.ts'

const geometry = new WeakMap<Tape, Map<number, readonly Wire[]>>()

/** Wires do not move: they are led once for each time step of a tape. */
function wiresAt(subject: Subject, drawing: Drawing, now: number): readonly Wire[] {
  const { tape } = subject.trace
  const ofTape = geometry.get(tape) ?? new Map<number, readonly Wire[]>()
  geometry.set(tape, ofTape)
  const wires = ofTape.get(now) ?? wiresOf(tape, drawing, now, timesOf(subject))
  ofTape.set(now, wires)
  return wires
}

/** The node behind a mark, seen from time step `now`. */
function nodeOf(tape: Tape, key: string, now: number): Node | undefined {
  const [symbol, before] = key.split('.')
  return before
    ? nodeNamed(tape, `t${now - 1}.${symbol}`)
    : (nodeNamed(tape, `t${now}.${key}`) ?? nodeNamed(tape, key))
}

/** The picture at a playhead: a pure function of trace and time. */
export function sceneAt(subject: Subject, playhead: number): Scene {
  const { trace, cell } = subject
  const { tape } = trace
  const drawing = drawingOf(cell)
  const moment = momentAt(subject, playhead)
  const { now, actors, kind } = moment
  const motions = motionsOf(subject, moment)
  const near = nearOf(motions, actors)
  const backward = kind !== 'forward'
  const wires = wiresAt(subject, drawing, now)

  const marks = Object.entries(drawing.marks).flatMap(([key, mark]): MarkView[] => {
    const node = nodeOf(tape, key, now)
    return node ? [markView(key, mark, node)] : []
  })

  function markView(key: string, mark: Mark, node: Node): MarkView {
    const value = valueAt(trace, node, moment)
    const gradient = gradientAt(trace, node, moment)
    // A loss prints its number; a vector of one entry is still a vector.
    const scalar = mark.out && !mark.strip && node.value.rows === 1 ? value?.tensor.data[0] : null
    return {
      key,
      node,
      mark,
      focus: focusOf(node.id, actors, near),
      label: labelOf(node, tape, now),
      sign: mark.sign ?? (node.op === null ? '' : opNamed(node.op).symbol),
      gate: node.gate,
      edited: subject.edited?.has(node.name) ?? false,
      scalar: scalar ?? null,
      value,
      gradient: backward ? gradient : null,
      fork: mark.fork
        ? {
            at: mark.fork,
            adding:
              kind === 'backward' &&
              motions.some(({ to }) => to.id === node.id) &&
              (gradient?.expected ?? 0) > 1,
          }
        : null,
      role: node.op === null ? null : opNamed(node.op).role,
    }
  }

  const along = travelled(moment.fraction)
  const moves = (wire: Wire) =>
    motions.some(({ from, to }) =>
      kind === 'backward'
        ? wire.from === to.id && wire.to === from.id
        : wire.from === from.id && wire.to === to.id,
    ) || leaving(wire)
  /** A share for t−1 goes on over the frame; a wire into a value's rectangle fills as it settles. */
  const leaving = (wire: Wire) =>
    wire.to === null &&
    wire.key.endsWith(':') &&
    actors.some(({ id }) => id === wire.from) &&
    kind !== 'update' &&
    kind !== 'clip'

  const wireViews = wires.map((wire): WireView => {
    const pass = moves(wire) ? (kind === 'backward' ? 'backward' : 'forward') : null
    const way = pass === 'backward' ? shortened(reversed(wire.way), arrowGap) : wire.way
    const [behind, ahead] =
      pass === null ? [[], way] : splitWay(way, wire.key.endsWith(':') ? moment.settled : along)
    const node = tape.nodes[wire.from]!
    return {
      key: wire.key,
      node,
      gate: node.gate,
      focus: pass
        ? 'active'
        : near.has(wire.from) && (wire.to === null || near.has(wire.to))
          ? 'near'
          : 'far',
      pass,
      behind,
      ahead,
      arrow: wire.arrow,
      inside: wire.inside ?? false,
    }
  })

  const strips = marks.flatMap((view) => stripsOf(subject, view, moment, motions))
  return {
    drawing,
    moment,
    domains: domainsOf(trace),
    fed: subject.fed[now - 1]!,
    expected: subject.expected[now - 1] ?? null,
    marks,
    wires: wireViews,
    strips,
    pulses: pulsesOf(subject, moment, motions, wires, along),
    beside: besideOf(subject, drawing, moment),
    focus: focusAt(subject, drawing, playhead, moment),
    turn: turnAt(subject, playhead, moment),
    backward,
  }
}

/** The time steps before and after the one in focus, folded up. */
function besideOf(subject: Subject, drawing: Drawing, moment: Moment): readonly CellView[] {
  const { left, right, top, bottom } = drawing.beside
  return [moment.now - 1, moment.now + 1]
    .filter((time) => time >= 1 && time <= timesOf(subject))
    .map((time) =>
      cellView(
        subject,
        drawing,
        moment,
        time,
        [time < moment.now ? left : right, top],
        [besideWidth, bottom - top],
      ),
    )
}
