import { type Node, opNamed } from '../engine/index.ts'
import { type Label, sign } from '../equation/label.ts'
import { Scribe } from '../equation/scribe.ts'
import type { Chapter, Trace } from '../trace/index.ts'
import { actorsOf } from './moves.ts'
import type { Said } from './said.ts'

/** How a language names the cutting and the putting together of a stack. */
export interface Operations {
  readonly split: (stack: Label) => Said
  readonly merge: (stack: Label) => Said
}

/** One line of mathematics; words in it upright. */
const lineOf = (said: Said): Label =>
  said.flatMap((piece) => (typeof piece === 'string' ? [sign(piece)] : piece))

/** Without its time: h_t−1 → h, h_raw,t → h_raw. */
const timeless = (label: Label): Label =>
  label.map(({ sub, ...atom }) => {
    const kept = sub?.split(', ').filter((part) => !/^t(?:[−+]\d+)?$/.test(part)) ?? []
    return kept.length > 0 ? { ...atom, sub: kept.join(', ') } : atom
  })

/** A node by what it does: f ⊙ c, σ i, tanh. */
function operationOf(scribe: Scribe, node: Node): Label {
  const { op, inputs, gate } = node
  const value = scribe.value(node)
  switch (op) {
    case 'mul': {
      const [a, b] = inputs.map((id) => scribe.factor(scribe.node(id)))
      return [...a!, sign(' ⊙ '), ...b!]
    }
    case 'tanh':
    case 'sigmoid':
    case 'relu':
    case 'identity': {
      if (value.length > 1) return value // tanh c
      const named = sign(opNamed(op).symbol)
      return gate === null ? [named] : [named, sign(' '), ...value]
    }
    case 'softmax':
      return [sign('softmax')]
    case 'softmaxCrossEntropy':
      return [sign('−ln '), { text: 'p', italic: true }]
    default:
      return value
  }
}

/** What a move is called in the counter: `f ⊙ c`, `W_hh h`, `σ i`, `tanh`, `c`; in the update the parameter alone. */
export function counterLabel(trace: Trace, move: Chapter, operations: Operations): Label {
  const actors = actorsOf(trace, move)
  const actor = actors.at(-1)!
  const scribe = new Scribe(trace, actor.time)
  if (move.kind === 'clip') return scribe.gradient(actor)
  if (actor.op === 'slice' && actors.length > 1) {
    const stack = scribe.node(actor.inputs[0]!)
    const named =
      move.kind === 'backward'
        ? operations.merge(timeless(scribe.gradient(stack)))
        : operations.split(timeless(scribe.value(stack)))
    return lineOf(named)
  }
  return timeless(operationOf(scribe, actor))
}
