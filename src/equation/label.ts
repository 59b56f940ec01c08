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

/** Symbols that are not simply a letter with its time. */
const special: Readonly<Record<string, readonly [base: string, sub: string]>> = {
  hraw: ['h', 'raw'],
  iraw: ['i', 'raw'],
  fraw: ['f', 'raw'],
  oraw: ['o', 'raw'],
  graw: ['g', 'raw'],
  rraw: ['r', 'raw'],
  zraw: ['z', 'raw'],
  nraw: ['n', 'raw'],
  xr: ['X', 'r'],
  xz: ['X', 'z'],
  xn: ['X', 'n'],
  hr: ['A', 'r'],
  hz: ['A', 'z'],
  hn: ['A', 'n'],
}

/** Nodes known by what they multiply rather than by a letter of their own. */
const products = new Set(['xh', 'hh', 'hy', 'fc', 'ig', 'rhn', 'zn', 'zh'])

const isProduct = ({ symbol, op }: Node) =>
  products.has(symbol) || (op !== null && opNamed(op).role === 'product' && symbol.length === 2)

/** In brackets where it is a difference. */
const bracketed = (label: Label): Label =>
  label.some(({ text }) => text.includes('−')) ? [sign('('), ...label, sign(')')] : label

/** The name of a node as the equations write it, seen from time step `now` (null: absolute times). */
export function labelOf(node: Node, { nodes }: Pick<Tape, 'nodes'>, now: number | null): Label {
  const { symbol, time, gate, op, inputs } = node
  if (symbol === 'loss') return [letter('L')]
  if (symbol === 'one') return [sign('1')]
  const [base, sub] = symbol.split('_')
  if (time === null) return [letter(base!, sub)]
  const of = (k: number) => labelOf(nodes[inputs[k]!]!, { nodes }, now)
  if (symbol === 'tanhc') return [sign('tanh '), ...of(0)]
  if (symbol === 'zc') return [sign('1 − '), ...of(1)]
  if (isProduct(node))
    return opNamed(op!).role === 'switcher'
      ? [...bracketed(of(0)), sign(' ⊙ '), ...bracketed(of(1))]
      : [...of(0), sign(' '), ...of(1)]
  const at = timeLabel(time, now)
  const named = special[symbol]
  return named ? [letter(named[0], `${named[1]}, ${at}`, gate)] : [letter(symbol, at, gate)]
}

/** dL/d(node) in the short form of the lecture: d in front; products in brackets. */
export function gradientLabelOf(node: Node, tape: Pick<Tape, 'nodes'>, now: number | null): Label {
  const label = labelOf(node, tape, now)
  return label.length === 1
    ? [letter(`d${label[0]!.text}`, label[0]!.sub)]
    : [letter('d'), sign('('), ...label, sign(')')]
}

/** On one line of plain text, as for a screen reader or a title: `f_t ⊙ c_t−1`. */
export const plainLabel = (label: Label): string =>
  label
    .map(({ text, sub, sup }) => `${text}${sub ? `_${sub}` : ''}${sup ? `^${sup}` : ''}`)
    .join('')
