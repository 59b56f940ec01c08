import { notationOf } from '../cells/index.ts'
import { type Node, opNamed, type Tape } from '../engine/index.ts'

/** A piece of mathematics on one line: letters italic, words and digits upright, one level of subscript. */
export interface Atom {
  readonly text: string
  readonly sub?: string
  readonly sup?: string
  readonly italic: boolean
  /** Coloured as this gate. */
  readonly gate?: string
}

export type Label = readonly Atom[]

/** A time as seen from time step `now`: t, t−1, t+1; the bare number where nothing is t. */
function timeLabel(time: number, now: number | null): string {
  if (now === null) return String(time)
  const ahead = time - now
  if (ahead === 0) return 't'
  return ahead > 0 ? `t+${ahead}` : `t−${-ahead}`
}

const letter = (text: string, sub?: string, gate?: string | null): Atom => ({
  text,
  italic: true,
  ...(sub === undefined ? {} : { sub }),
  ...(gate ? { gate } : {}),
})
/** An atom that stands upright: an operator, a digit, a word. */
export const sign = (text: string): Atom => ({ text, italic: false })

/** In brackets where it is a difference. */
const asFactor = (label: Label): Label =>
  label.some(({ text }) => text.includes('−')) ? [sign('('), ...label, sign(')')] : label

/** What a node is computed from, in place of a letter of its own: W_hh h_t−1, f_t ⊙ c_t−1, tanh c_t, 1 − z_t. */
function madeFrom({ op, inputs }: Node, tape: Pick<Tape, 'nodes'>, now: number | null): Label {
  const { symbol, role } = opNamed(op!)
  const nodes = inputs.map((id) => tape.nodes[id]!)
  const [first, second] = nodes.map((node) => labelOf(node, tape, now))
  if (!second) return [sign(`${symbol} `), ...first!]
  if (role === 'product') return [...first!, sign(' '), ...second]
  const between = ` ${symbol} `
  const notation = notationOf(tape)[nodes[0]!.symbol]
  if (typeof notation === 'object' && 'upright' in notation)
    return [sign(notation.upright + between), ...second]
  return [...asFactor(first!), sign(between), ...asFactor(second)]
}

/** The name of a node as the equations write it, seen from time step `now` (null: absolute times). */
export function labelOf(node: Node, tape: Pick<Tape, 'nodes'>, now: number | null): Label {
  const { symbol, time, gate } = node
  const notation = notationOf(tape)[symbol]
  if (notation === 'formula') return madeFrom(node, tape, now)
  if (notation && 'upright' in notation) return [sign(notation.upright)]
  if (time === null) {
    const [base, ...rest] = symbol.split('_')
    return [letter(notation?.letter ?? base!, rest.length > 0 ? rest.join('_') : undefined)]
  }
  const at = timeLabel(time, now)
  const sub = notation?.sub ? `${notation.sub}, ${at}` : at
  return [letter(notation?.letter ?? symbol, sub, gate)]
}

/** dL/d(node) in the short form of the lecture: d in front; products in brackets. */
export function gradientLabelOf(node: Node, tape: Pick<Tape, 'nodes'>, now: number | null): Label {
  const label = labelOf(node, tape, now)
  return label.length === 1
    ? [letter(`d${label[0]!.text}`, label[0]!.sub)]
    : [letter('d'), sign('('), ...label, sign(')')]
}
