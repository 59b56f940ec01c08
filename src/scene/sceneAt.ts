import {
  type Id,
  isFactors,
  multiplyOut,
  type Node,
  nodeNamed,
  opNamed,
  type Tape,
} from '../engine/index.ts'
import { gradientAt, termsAt, valueAt } from './amount.ts'
import { cellView } from './cellView.ts'
import { domainsOf } from './domain.ts'
import { besideWidth, type Drawing, type Mark } from './drawing.ts'
import { drawingOf } from './drawings/index.ts'
import { between, type Point, pointOn, reversed, shortened, splitWay } from './geometry.ts'
import { gradientLabelOf, type Label, labelOf } from './label.ts'
import { type Moment, momentAt } from './moment.ts'
import { ease, travelled } from './pace.ts'
import type { CellView, Focus, MarkView, PulseView, Scene, StripView, WireView } from './scene.ts'
import { type Subject, timesOf } from './subject.ts'
import { arrowGap, markKey, type Wire, wiresOf } from './wires.ts'

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

/** One arrival that a move is made of: a value on its way into an operation, or a share on its way out. */
interface Motion {
  readonly from: Node
  readonly to: Node
}

/** What travels during a move, each along the wire between the two. */
function motionsOf({ trace }: Subject, { kind, first, last, actors }: Moment): readonly Motion[] {
  const { nodes } = trace.tape
  if (kind === 'forward' || kind === 'loss')
    return actors.flatMap((to) => to.inputs.map((id) => ({ from: nodes[id]!, to })))
  if (kind !== 'backward') return []
  return trace.steps
    .slice(first, last + 1)
    .flatMap((step) =>
      step.kind === 'backward' ? [{ from: nodes[step.from]!, to: nodes[step.to]! }] : [],
    )
}

/** Nodes that take part in a move besides its actors: inputs forward, receivers backward. */
function nearOf(motions: readonly Motion[], actors: readonly Node[]): ReadonlySet<Id> {
  const near = new Set<Id>()
  for (const { from, to } of motions) near.add(from.id).add(to.id)
  // A product hands out the values of its inputs on the way back: they are read then, too.
  for (const actor of actors) for (const id of actor.inputs) near.add(id)
  return near
}

const focusOf = (id: Id, actors: readonly Node[], near: ReadonlySet<Id>): Focus =>
  actors.some((actor) => actor.id === id) ? 'active' : near.has(id) ? 'near' : 'far'

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
    const scalar = node.value.data.length === 1 && mark.out && value ? value.tensor.data[0]! : null
    return {
      key,
      node,
      mark,
      focus: focusOf(node.id, actors, near),
      label: labelOf(node, tape, now),
      sign: mark.sign ?? (node.op === null ? '' : opNamed(node.op).symbol),
      gate: node.gate,
      scalar,
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

/** The strips of a mark: its value and total gradient, and at a fork the single terms on the branches. */
function stripsOf(
  subject: Subject,
  view: MarkView,
  moment: Moment,
  motions: readonly Motion[],
): StripView[] {
  const { trace } = subject
  const { mark, node, key, value, gradient, focus } = view
  const { now } = moment
  const strips: StripView[] = []
  const scalar = node.value.data.length === 1
  const moving = motions.some(({ from, to }) => from.id === node.id || to.id === node.id)
  if (mark.strip && !scalar) {
    const { at, run, named, gradientName } = mark.strip
    const common = { node, at, run, focus, labelAt: null }
    const say = named || moving
    if (value)
      strips.push({
        ...common,
        key: `${key}:value`,
        amount: value,
        label: say ? labelOf(node, trace.tape, now) : null,
      })
    if (gradient)
      strips.push({
        ...common,
        key: `${key}:gradient`,
        labelAt: gradientName ?? null,
        amount: gradient,
        label:
          gradient.arrived > 0 && say && labelOf(node, trace.tape, now).length === 1
            ? gradientLabelOf(node, trace.tape, now)
            : null,
      })
  }
  for (const [consumer, { at, run, named }] of Object.entries(mark.branches ?? {})) {
    const next = consumer === 'next'
    if (next && now === timesOf(subject)) continue
    const common = { node, at, run, focus, labelAt: null }
    if (value)
      strips.push({ ...common, key: `${key}>${consumer}:value`, amount: value, label: null })
    if (moment.kind === 'forward') continue
    const terms = termsAt(trace, node, moment, (from) =>
      next ? from.time === now + 1 : from.symbol === consumer && from.time === now,
    )
    if (terms)
      strips.push({
        ...common,
        key: `${key}>${consumer}:gradient`,
        amount: terms,
        label: named && terms.arrived > 0 ? branchLabel(subject, node, consumer, now) : null,
      })
  }
  return strips
}

/** What a branch of a fork brings back, in short. */
function branchLabel({ trace }: Subject, node: Node, consumer: string, now: number): Label {
  const { tape } = trace
  const time = consumer === 'next' ? now + 1 : now
  const users = tape.nodes.filter(
    (user) =>
      user.time === time &&
      user.inputs.includes(node.id) &&
      user.differentiable &&
      (consumer === 'next' || user.symbol === consumer),
  )
  const user = users.length === 1 ? users[0]! : null
  if (!user || user.op === null) return [{ text: '★', italic: false }]
  const factor = tape.nodes[user.inputs.find((id) => id !== node.id) ?? user.id]!
  const upstream = gradientLabelOf(user, tape, now)
  if (user.op === 'matmul') {
    const matrix = labelOf(factor, tape, now)[0]!
    const sent = tape.nodes.find((one) => one.time === time && one.inputs.includes(user.id))
    return [
      { ...matrix, sup: '⊤' },
      { text: ' ', italic: false },
      ...(sent ? gradientLabelOf(sent, tape, now) : upstream),
    ]
  }
  if (user.op === 'mul') {
    const sum = tape.nodes.find(
      (one) => one.time === time && one.op === 'add' && one.inputs.includes(user.id),
    )
    return [
      ...labelOf(factor, tape, now),
      { text: ' ⊙ ', italic: false },
      ...(sum ? gradientLabelOf(sum, tape, now) : upstream),
    ]
  }
  return upstream
}

/** What is on its way: the values going in, or the shares coming out. At rest there is none. */
function pulsesOf(
  subject: Subject,
  moment: Moment,
  motions: readonly Motion[],
  wires: readonly Wire[],
  along: number,
): PulseView[] {
  const { trace } = subject
  if (moment.settled === 1 || along === 0) return []
  return motions.flatMap(({ from, to }): PulseView[] => {
    const backward = moment.kind === 'backward'
    const wire = wires.find((one) =>
      backward
        ? one.from === to.id && one.to === from.id
        : one.from === from.id && one.to === to.id,
    )
    if (!wire) return []
    const receiver = backward ? to : from
    if (receiver.leaf === 'parameter' && !backward) return []
    const pull = trace.steps
      .slice(moment.first, moment.last + 1)
      .find((step) => step.kind === 'backward' && step.from === from.id && step.to === to.id)
    const share = pull?.kind === 'backward' ? pull.share : null
    const tensor = backward
      ? share && !isFactors(share)
        ? multiplyOut(share)
        : share
          ? share.left
          : from.value
      : from.value
    return [
      {
        key: `${from.name}>${to.name}`,
        at: pointOn(backward ? reversed(wire.way) : wire.way, along),
        pass: backward ? 'backward' : 'forward',
        tensor,
        label: backward ? gradientLabelOf(to, trace.tape, moment.now) : null,
      },
    ]
  })
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

/** Where the actor of a move stands. */
function placeOf(drawing: Drawing, { actor, now }: Moment): Point {
  const key = markKey(actor, now)
  const mark = key === null ? undefined : drawing.marks[key]
  return mark?.at ?? [drawing.size[0] / 2, drawing.size[1] / 2]
}

/** The part of a move in which the page turns, if it does. */
const turning = 0.45

/** The time steps lie side by side: going to a later one the page comes from the right. */
function turnAt(subject: Subject, playhead: number, moment: Moment): number {
  if (moment.move === 0) return 0
  const before = momentAt(subject, Math.ceil(playhead) - 1)
  const rest = 1 - ease(Math.min(1, moment.fraction / turning))
  return Math.sign(moment.now - before.now) * rest
}

/** The camera glides from the actor of the move before to this one's; into another time step it cuts. */
function focusAt(subject: Subject, drawing: Drawing, playhead: number, moment: Moment): Point {
  const here = placeOf(drawing, moment)
  if (moment.move === 0) return here
  const before = momentAt(subject, Math.ceil(playhead) - 1)
  if (before.now !== moment.now) return here
  return between(placeOf(drawing, before), here, ease(moment.fraction))
}
