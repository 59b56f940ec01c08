import {
  binding,
  type Expression,
  formula,
  type Id,
  type Printer,
  print,
  type Shape,
  shapeOf,
} from '../engine/index.ts'
import { madeOf } from './checkEquation.ts'
import type { Equation } from './equation.ts'
import { constant, joined } from './pieces.ts'
import { numberIn, ownEntry, shapeIn, type Term } from './term.ts'

/** A piece of the sum that makes one entry: a sign, a constant, or a number with its place. */
export type Token =
  | { readonly sign: string }
  | { readonly letter: string; readonly value: number }
  /** Entry of term number `term`, along the rows as the equation has them. */
  | { readonly term: number; readonly entry: number; readonly value: number }

/** An entry of a term, counted along the rows as the equation has them. */
interface At {
  readonly term: number
  readonly entry: number
}

/** One entry of an expression, as an expression of single numbers: of W·x, a row times a column. */
function atEntry(
  of: Expression<number>,
  row: number,
  col: number,
  terms: readonly Term[],
): Expression<At> {
  const at = (part: Expression<number>, r = row, c = col) => atEntry(part, r, c, terms)
  switch (of.kind) {
    case 'leaf': {
      const [rows, cols] = shapeIn(terms[of.leaf]!)
      // A scalar, such as dL, goes into every entry.
      const entry = rows * cols === 1 ? 0 : row * cols + col
      return formula.leaf({ term: of.leaf, entry })
    }
    case 'number':
      return of
    case 'sum':
      return { kind: 'sum', terms: of.terms.map(({ sign, of: part }) => ({ sign, of: at(part) })) }
    case 'times':
      return { kind: 'times', factors: of.factors.map((factor) => at(factor)) }
    case 'over':
      return formula.over(at(of.above), at(of.below))
    case 'power':
      return { ...of, base: at(of.base) }
    case 'call': {
      const [first] = of.args
      if (!('column' in of.fn.of) || !first)
        return formula.call(of.fn, ...of.args.map((arg) => at(arg)))
      const [rows] = shapeAs(first, terms)
      return of.fn.of.entry((r) => at(first, r, 0), row, rows)
    }
    case 'bracket':
      return formula.bracket(at(of.left), of.relation, at(of.right))
    case 'clip':
      return formula.clip(at(of.of), of.bound)
    case 'product': {
      const [rows, inner] = shapeAs(of.left, terms)
      const [, cols] = shapeAs(of.right, terms)
      // A product that is a single number goes into every entry.
      const [r, c] = [rows === 1 ? 0 : row, cols === 1 ? 0 : col]
      const products = Array.from(
        { length: inner },
        (_, k): Expression<At> => ({
          kind: 'times',
          factors: [at(of.left, r, k), at(of.right, k, c)],
        }),
      )
      return formula.sum(...products)
    }
    case 'transpose':
      return at(of.of, col, row)
    case 'total': {
      const [rows, cols] = shapeAs(of.of, terms)
      const all = Array.from({ length: rows * cols }, (_, k) =>
        at(of.of, Math.floor(k / cols), k % cols),
      )
      return formula.sum(...all)
    }
    case 'stack': {
      let rest = row
      for (const part of of.parts) {
        const [rows] = shapeAs(part, terms)
        if (rest < rows) return at(part, rest)
        rest -= rows
      }
      throw new Error(`no row ${row} in this stack`)
    }
    case 'rows':
      return at(of.of, row + of.from)
    case 'placed': {
      const [rows] = shapeAs(of.of, terms)
      const inside = of.from <= row && row < of.from + rows
      return inside ? at(of.of, row - of.from) : formula.number(0)
    }
    case 'entry':
      return at(of.of, of.row, 0)
    case 'onehot':
      return formula.number(row === of.index ? 1 : 0)
    case 'ones':
      return formula.one
  }
}

/** The shape of an expression of terms. */
const shapeAs = (of: Expression<number>, terms: readonly Term[]): Shape =>
  shapeOf(madeOf(of, terms))

const sign = (text: string): Token => ({ sign: text })

/** Numbers on a line; between them a product is a dot. */
const printerFor = (terms: readonly Term[]): Printer<At, readonly Token[]> => ({
  leaf: ({ term, entry }) => [{ term, entry, value: numberIn(terms[term]!, entry) }],
  bindingOf: () => binding.atom,
  brackets: (of) => [sign('('), ...of, sign(')')],
  number: (value, letter) => (letter === undefined ? [sign(constant(value))] : [{ letter, value }]),
  sum: (all) =>
    all.flatMap(({ sign: one, of }, k) => {
      if (k > 0) return [sign(one === 1 ? '+' : '−'), ...of]
      if (one === 1) return of
      const [first, ...rest] = of
      return first && 'sign' in first && /^\p{L}/u.test(first.sign)
        ? [sign(`−${first.sign}`), ...rest]
        : [sign('−'), ...of]
    }),
  times: (factors) => joined(factors, sign('·')),
  isNumber: () => true,
  dotted: true,
  over: (above, below) => {
    const [first, ...rest] = below
    return first && 'sign' in first && first.sign.startsWith('√')
      ? [...above, sign(`/ ${first.sign}`), ...rest]
      : [...above, sign('/'), ...below]
  },
  stacksFractions: false,
  power: (base, exponent) => [...base, sign(exponent === 2 ? '²' : `^${exponent}`)],
  call: ({ notation, symbol }, args) => {
    const [first] = args
    if (notation === 'exponential' && first?.length === 1) return [sign('e^'), ...first]
    if (notation === 'prefix' && first?.length === 1) return [sign(symbol), ...first]
    if (notation === 'root') return [sign('√('), ...first!, sign(')')]
    return [sign(symbol), sign('('), ...joined(args, sign(',')), sign(')')]
  },
  bracket: (left, relation, right) => [sign('['), ...left, sign(relation), ...right, sign(']')],
  clip: (of, bound) => [sign('clip'), sign('('), ...of, sign(`, ±${bound}`), sign(')')],
  ...partless('product', 'transpose', 'total', 'stack', 'rows', 'placed', 'entry'),
  onehot: () => [],
  ones: () => [],
})

/** What one entry of an expression has none of. */
function partless<Kind extends string>(...kinds: readonly Kind[]): Record<Kind, () => never> {
  const none = (kind: string) => (): never => {
    throw new Error(`an entry has no ${kind}`)
  }
  return Object.fromEntries(kinds.map((kind) => [kind, none(kind)])) as Record<Kind, () => never>
}

/** How one entry of the result is made, number by number: 0.31 · (−0.2) + … */
export function tokensOf({ right, terms, result }: Equation, entry: number): readonly Token[] {
  const [, cols] = shapeIn(result)
  const [row, col] = [Math.floor(entry / cols), entry % cols]
  return print(atEntry(right, row, col, terms), printerFor(terms))
}

/** Entries of a node's value or gradient to be shown on the graph. */
export interface Lit {
  readonly id: Id
  readonly kind: 'value' | 'gradient'
  readonly entries: readonly number[]
}

/** What an entry of the result is made of and the entry itself, by node. */
export function litBy(equation: Equation, entry: number): readonly Lit[] {
  const { terms, result } = equation
  const found = [
    ...tokensOf(equation, entry).flatMap((token) =>
      'term' in token ? [{ of: terms[token.term]!, at: token.entry }] : [],
    ),
    { of: result, at: entry },
  ]
  const lit = new Map<string, { id: Id; kind: 'value' | 'gradient'; entries: number[] }>()
  for (const { of, at } of found) {
    if (!of.node || of.kind === 'memory') continue
    const key = `${of.node.id} ${of.kind}`
    const own = lit.get(key) ?? { id: of.node.id, kind: of.kind, entries: [] }
    own.entries.push(ownEntry(of, at))
    lit.set(key, own)
  }
  return [...lit.values()]
}
