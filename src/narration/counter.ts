import { blockOf, type Node, opNamed, partsBeside, valueFormula } from '../engine/index.ts'
import { type Label, sign } from '../equation/label.ts'
import { Scribe } from '../equation/scribe.ts'
import type { Chapter, Trace } from '../trace/index.ts'
import { actorsOf } from './actors.ts'
import type { Said } from './sentence.ts'

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

/** A node by what it does: f ⊙ c, σ i, tanh; by its name where that says it. */
function operationOf(scribe: Scribe, node: Node): Label {
  const value = scribe.value(node)
  if (node.op === null) return value
  const { symbol, role } = opNamed(node.op)
  if (role === 'loss') {
    const [beside] = partsBeside(scribe.tape, node)
    return beside ? [sign(`${symbol} `), ...scribe.value(beside)] : [sign(symbol)]
  }
  switch (valueFormula(scribe.tape, node).kind) {
    case 'times':
      return scribe.made(node)
    case 'call': // an activation, or softmax
    case 'leaf': // an activation that is none
      if (value.length > 1) return value // tanh c
      return node.gate === null ? [sign(symbol)] : [sign(`${symbol} `), ...value]
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
  const stack = actors.length > 1 ? blockOf(trace.tape, actor)?.stack : undefined
  if (stack) {
    const named =
      move.kind === 'backward'
        ? operations.merge(timeless(scribe.gradient(stack)))
        : operations.split(timeless(scribe.value(stack)))
    return lineOf(named)
  }
  return timeless(operationOf(scribe, actor))
}
