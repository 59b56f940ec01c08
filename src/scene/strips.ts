import { consumersOf, type Node, opNamed, timesOf } from '../engine/index.ts'
import { gradientLabelOf, type Label, labelOf, sign } from '../equation/label.ts'
import { Scribe } from '../equation/scribe.ts'
import { arrivalAt, arrivalsOf, missingAt, slipsAt, type Trace } from '../trace/index.ts'
import { termsAt } from './amount.ts'
import type { Moment } from './moment.ts'
import type { Motion } from './motion.ts'
import type { MarkView, StripView } from './scene.ts'
import type { Subject } from './subject.ts'

/** The strips of a mark: its value and total gradient, and at a fork the single terms on the branches. */
export function stripsOf(
  subject: Subject,
  view: MarkView,
  moment: Moment,
  motions: readonly Motion[],
): StripView[] {
  const { trace } = subject
  const { mark, node, key, value, gradient, focus } = view
  const { now } = moment
  const strips: StripView[] = []
  const moving = motions.some(({ from, to }) => from.id === node.id || to.id === node.id)
  if (mark.strip) {
    const { at, direction, named, valueName, gradientName } = mark.strip
    const common = { node, at, direction, focus }
    const say = named || moving
    if (value)
      strips.push({
        ...common,
        key: `${key}:value`,
        labelAt: valueName,
        amount: value,
        label: say ? labelOf(node, trace.tape, now) : null,
      })
    if (gradient)
      strips.push({
        ...common,
        key: `${key}:gradient`,
        labelAt: gradientName,
        amount: gradient,
        label:
          gradient.arrived > 0 && say && labelOf(node, trace.tape, now).length === 1
            ? gradientLabel(subject, view, moment, motions)
            : null,
      })
  }
  for (const branch of mark.branches) {
    const { at, direction, named, gradientName } = branch.strip
    const time = (now ?? 0) + branch.ahead
    if (time > timesOf(trace.tape)) continue
    const common = { node, at, direction, focus }
    const keyed = `${key}>${branch.key}`
    if (value)
      strips.push({ ...common, key: `${keyed}:value`, labelAt: null, amount: value, label: null })
    if (moment.kind === 'forward') continue
    const isOnBranch = (consumer: Node) =>
      consumer.time === time && (branch.symbol === null || consumer.symbol === branch.symbol)
    const terms = termsAt(trace, node, moment, isOnBranch)
    if (terms)
      strips.push({
        ...common,
        key: `${keyed}:gradient`,
        amount: terms,
        labelAt: gradientName,
        label:
          named && (terms.arrived > 0 || terms.expected === 0)
            ? branchLabel(subject, node, isOnBranch, now)
            : null,
      })
  }
  return strips
}

/** All that comes from t+1, where that is more than one term: of these ★ is the one by way of W_hh. */
const fromNext: Label = [{ text: 'Σ', italic: false, sub: 't+1' }]

/** What a branch of a fork brings back, as a formula; Σ where it is a sum. */
function branchLabel(
  { trace }: Subject,
  node: Node,
  isOnBranch: (consumer: Node) => boolean,
  now: number | null,
): Label {
  const users = consumersOf(trace.tape, node.id).filter(
    (user) => isOnBranch(user) && user.differentiable,
  )
  const term = users.length === 1 ? new Scribe(trace, now).terms(users[0]!, node) : fromNext
  const missing = missingAt(trace, node.id)
  if (users.length > 0 && users.every((user) => missing.includes(user)))
    return [sign('0'), notEqual, ...term]
  return users.some((from) => isMisdone(trace, from, node)) ? [notEqual, ...term] : term
}

/** Between what is there and the formula that it should be. */
const notEqual = sign(' ≠ ')

/** Whether a share is made another way than its formula says, since a mistake is on. */
function isMisdone(trace: Trace, from: Node, to: Node): boolean {
  return arrivalsOf(trace, to.id).some(
    (step) => arrivalAt(trace, step)?.from === from.id && slipsAt(trace, step).share !== null,
  )
}

/** What an operation sends says how it was made, where that is more than passing on. */
const telling = new Set<string | null>(['switcher', 'scale'])

/** The gradient's name; while a product or a slope sends it, what it is made of: df = c' ⊙ dc. */
function gradientLabel(
  { trace }: Subject,
  view: MarkView,
  { now, kind }: Moment,
  motions: readonly Motion[],
): Label {
  const name = gradientLabelOf(view.node, trace.tape, now)
  const sent = motions.filter(({ to }) => kind === 'backward' && to.id === view.node.id)
  const only = sent.length === 1 ? sent[0]! : null
  const from = only?.from
  if (!only || !from?.op || !telling.has(opNamed(from.op).role) || view.mark.branches.length > 0)
    return name
  const arrow = sign(view.gradient?.state === 'partial' ? ' ← ' : ' = ')
  const stands = isMisdone(trace, from, view.node) ? notEqual : arrow
  return [...name, stands, ...new Scribe(trace, now).term(from, only.input)]
}
