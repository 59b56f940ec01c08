import { type Node, opNamed, timesOf } from '../engine/index.ts'
import { labelOf } from '../equation/label.ts'
import { arrowGap, type PageWire, pageAt, reversed, shortened, splitWay } from '../layout/index.ts'
import { gradientAt, valueAt } from './amount.ts'
import { focusAt, turnAt } from './camera.ts'
import { cellView } from './cellView.ts'
import { domainsOf } from './domain.ts'
import { type Moment, momentAt } from './moment.ts'
import { focusOf, isAlong, motionsOf, nearOf, pulsesOf } from './motion.ts'
import { travelled } from './pace.ts'
import type { CellView, MarkView, Scene, WireView } from './scene.ts'
import { stripsOf } from './strips.ts'
import { charactersAt, type Subject } from './subject.ts'

/** The picture at a playhead: a pure function of trace and time. */
export function sceneAt(subject: Subject, playhead: number): Scene {
  const { trace, layout } = subject
  const { tape } = trace
  const moment = momentAt(subject, playhead)
  const { now, actors, kind } = moment
  const motions = motionsOf(subject, moment)
  const near = nearOf(motions, actors)
  const backward = kind !== 'forward'
  const page = pageAt(layout, tape, now)

  const marks = page.marks.map(({ mark, node }): MarkView => {
    const value = valueAt(trace, node, moment)
    const gradient = gradientAt(trace, node, moment)
    return {
      key: mark.key,
      node,
      mark,
      focus: focusOf(node.id, actors, near),
      label: labelOf(node, tape, now),
      sign: mark.sign ?? (node.op === null ? '' : opNamed(node.op).symbol),
      gate: node.gate,
      edited: subject.edited?.has(node.name) ?? false,
      scalar: mark.out?.holds === 'number' ? (value?.tensor.data[0] ?? null) : null,
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
  })

  const along = travelled(moment.fraction)
  const isActor = (node: Node) => actors.some(({ id }) => id === node.id)
  /** A wire into a value's rectangle fills as it settles, while the value is computed or hands its gradient on. */
  const fills = ({ wire: { kind: own }, from }: PageWire) =>
    (own === 'value' || own === 'stack') && isActor(from) && kind !== 'update' && kind !== 'clip'

  const wires = page.wires.map((led): WireView => {
    const { wire, from, to } = led
    const filling = fills(led)
    const moves = filling || motions.some((motion) => isAlong(led, motion))
    const pass = moves ? (kind === 'backward' ? 'backward' : 'forward') : null
    const way = pass === 'backward' ? shortened(reversed(wire.way), arrowGap) : wire.way
    const [behind, ahead] =
      pass === null ? [[], way] : splitWay(way, filling ? moment.settled : along)
    return {
      key: wire.key,
      kind: wire.kind,
      node: from,
      gate: from.gate,
      focus: pass
        ? 'active'
        : near.has(from.id) && (to === null || near.has(to.id))
          ? 'near'
          : 'far',
      pass,
      behind,
      ahead,
    }
  })

  const strips = marks.flatMap((view) => stripsOf(subject, view, moment, motions))
  return {
    layout,
    moment,
    domains: domainsOf(trace),
    ...charactersAt(subject, now),
    marks,
    wires,
    strips,
    pulses: pulsesOf(subject, moment, motions, page.wires, along),
    beside: besideOf(subject, moment),
    focus: focusAt(subject, playhead, moment),
    turn: turnAt(subject, playhead, moment),
    backward,
  }
}

/** The time steps before and after the one in focus, folded up. */
function besideOf(subject: Subject, moment: Moment): readonly CellView[] {
  const { timeStep } = subject.layout.decorations
  const { now } = moment
  if (!timeStep || now === null) return []
  const { before, after } = timeStep
  const places = [
    { time: now - 1, rect: before },
    { time: now + 1, rect: after },
  ]
  return places
    .filter(({ time }) => time >= 1 && time <= timesOf(subject.trace.tape))
    .map(({ time, rect }) => cellView(subject, timeStep, moment, time, rect))
}
