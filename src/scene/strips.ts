import { consumersOf, type Node } from '../engine/index.ts'
import { termsAt } from './amount.ts'
import { gradientLabelOf, type Label, labelOf } from './label.ts'
import type { Moment } from './moment.ts'
import type { Motion } from './motion.ts'
import type { MarkView, StripView } from './scene.ts'
import { type Subject, timesOf } from './subject.ts'

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
  const users = consumersOf(tape, node.id).filter(
    (user) =>
      user.time === time &&
      user.differentiable &&
      (consumer === 'next' || user.symbol === consumer),
  )
  const user = users.length === 1 ? users[0]! : null
  if (!user || user.op === null) return [{ text: '★', italic: false }]
  const factor = tape.nodes[user.inputs.find((id) => id !== node.id) ?? user.id]!
  const upstream = gradientLabelOf(user, tape, now)
  if (user.op === 'matmul') {
    const matrix = labelOf(factor, tape, now)[0]!
    const [sent] = consumersOf(tape, user.id)
    return [
      { ...matrix, sup: '⊤' },
      { text: ' ', italic: false },
      ...(sent ? gradientLabelOf(sent, tape, now) : upstream),
    ]
  }
  if (user.op === 'mul') {
    const sum = consumersOf(tape, user.id).find(({ op }) => op === 'add')
    return [
      ...labelOf(factor, tape, now),
      { text: ' ⊙ ', italic: false },
      ...(sum ? gradientLabelOf(sum, tape, now) : upstream),
    ]
  }
  return upstream
}
