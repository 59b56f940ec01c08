import { binding, type Expression, type Printer, print } from '../engine/index.ts'
import type { Equation } from './equation.ts'
import { constant, joined } from './pieces.ts'
import type { Term } from './term.ts'

/** A piece of an equation on its line: a sign, a constant with its letter, or term number k. */
export type Piece =
  | { readonly sign: string; readonly raised?: true }
  | { readonly letter: string; readonly value: number }
  | { readonly term: number }

/** A part of a formula as mathematics has it: a fraction, a root and a power are more than signs on a line. */
export type Part =
  | Piece
  | { readonly over: Formula; readonly under: Formula }
  | { readonly root: Formula }
  | { readonly base: Formula; readonly power: string }

export type Formula = readonly Part[]

const sign = (text: string): Piece => ({ sign: text })

/** A sign in front, as one with a sign that follows: −ln. */
const signed = (text: string, [first, ...rest]: Formula): Formula =>
  first && 'sign' in first && /^\p{L}/u.test(first.sign)
    ? [sign(text + first.sign), ...rest]
    : [sign(text), ...(first ? [first] : []), ...rest]

/** Numbers that go into every entry of what they are multiplied with: constants, and 1×1 terms. */
const isNumber = ([only, ...others]: Formula, terms: readonly Term[]): boolean => {
  if (!only || others.length > 0) return false
  if ('letter' in only) return true
  if ('sign' in only) return /^−?[\d.]+/.test(only.sign)
  return 'term' in only && terms[only.term]!.tensor.data.length === 1
}

const printerFor = (terms: readonly Term[]): Printer<number, Formula> => ({
  leaf: (k) => [{ term: k }],
  // Names that are sums have their brackets already.
  bindingOf: () => binding.atom,
  brackets: (of) => [sign('('), ...of, sign(')')],
  number: (value, letter) => [letter === undefined ? sign(constant(value)) : { letter, value }],
  sum: (all) =>
    all.flatMap(({ sign: one, of }, k) => {
      if (k === 0) return one === 1 ? of : signed('−', of)
      return [sign(one === 1 ? '+' : '−'), ...of]
    }),
  times: (factors, dots) =>
    factors.flatMap((factor, k) => (k === 0 ? factor : [sign(dots[k] ? '·' : '⊙'), ...factor])),
  isNumber: (k) => terms[k]!.tensor.data.length === 1,
  dotted: false,
  over: (over, under) => [{ over, under }],
  stacksFractions: true,
  power: (base, exponent) => [
    { base, power: isNumber(base, terms) ? constant(exponent) : `⊙${constant(exponent)}` },
  ],
  call: ({ notation, symbol }, args) => {
    if (notation === 'root') return [{ root: args[0]! }]
    const [first] = args
    if (
      notation === 'prefix' &&
      first &&
      !first.some((part) => 'sign' in part && /^[+−]$/.test(part.sign))
    )
      return [sign(symbol), ...first]
    return [sign(symbol), sign('('), ...joined(args, sign(',')), sign(')')]
  },
  bracket: (left, relation, right) => [sign('['), ...left, sign(relation), ...right, sign(']')],
  clip: (of, bound) => [sign('clip'), sign('('), ...of, sign(`, ±${bound}`), sign(')')],
  product: (left, right) => [...left, sign('·'), ...right],
  transpose: (base) => [{ base, power: '⊤' }],
  total: (of) => [sign('Σ'), ...of],
  stack: (parts) => [sign('['), ...joined(parts, sign(';')), sign(']')],
  rows: (of, from, to) => [...of, sign(`[${from + 1}…${to}]`)],
  placed: (of) => of,
  entry: (of, row) => [...of, sign(`[${row + 1}]`)],
  onehot: () => [sign('onehot')],
  ones: () => [sign('1')],
})

/** The equation's right side as it is written and read: by MathML, and by screen readers. */
export const formulaOf = ({ right, terms }: Pick<Equation, 'right' | 'terms'>): Formula =>
  print<number, Formula>(right satisfies Expression<number>, printerFor(terms))

/** A formula on one line, where matrices of numbers leave no room below a bar. */
const inLine = (formula: Formula): readonly Piece[] =>
  formula.flatMap((part): readonly Piece[] => {
    if ('over' in part) {
      const over = inBrackets(inLine(part.over), part.over)
      const [first, ...others] = inBrackets(inLine(part.under), part.under)
      const stroke = first && 'sign' in first ? [sign(`/ ${first.sign}`)] : [sign('/'), first!]
      return [...over, ...stroke, ...others]
    }
    if ('root' in part) return [sign('√('), ...inLine(part.root), sign(')')]
    if ('base' in part) return [...inLine(part.base), { sign: part.power, raised: true }]
    return [part]
  })

/** A sum or a product beside a stroke. */
const inBrackets = (pieces: readonly Piece[], { length }: Formula): readonly Piece[] =>
  length > 1 ? [sign('('), ...pieces, sign(')')] : pieces

/** The equation's right side in the order in which it is written on a line. */
export const piecesOf = (equation: Pick<Equation, 'right' | 'terms'>): readonly Piece[] =>
  inLine(formulaOf(equation))
