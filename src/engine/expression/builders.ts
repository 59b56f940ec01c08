import type { Expression, ExpressionOf, Fn, Signed } from './expression.ts'

export const leaf = <Leaf>(of: Leaf): Expression<Leaf> => ({ kind: 'leaf', leaf: of })

/** A constant, with the letter that formulas write for it. */
export const number = (value: number, letter?: string): Expression<never> =>
  letter === undefined ? { kind: 'number', value } : { kind: 'number', value, letter }

export const one = number(1)

/** Terms added, each with its sign; a single positive term is itself. */
export const signed = <Leaf>(...terms: readonly Signed<Leaf>[]): Expression<Leaf> =>
  terms.length === 1 && terms[0]!.sign === 1 ? terms[0]!.of : { kind: 'sum', terms }

export const sum = <Leaf>(...terms: readonly Expression<Leaf>[]): Expression<Leaf> =>
  signed(...terms.map((of) => ({ sign: 1, of }) as const))

/** a − b. */
export const minus = <Leaf>(a: Expression<Leaf>, b: Expression<Leaf>): Expression<Leaf> =>
  signed({ sign: 1, of: a }, { sign: -1, of: b })

/** −x; two signs cancel. */
export function negative<Leaf>(of: Expression<Leaf>): Expression<Leaf> {
  if (of.kind !== 'sum') return signed({ sign: -1, of })
  const [only, ...others] = of.terms
  return only && others.length === 0 && only.sign === -1 ? only.of : signed({ sign: -1, of })
}

const isNumber = (of: Expression<unknown>, value: number) =>
  of.kind === 'number' && of.value === value && of.letter === undefined

/** Factors multiplied entry by entry; a factor 1 is left out, nested products are one, a sign goes in front. */
export function times<Leaf>(...given: readonly Expression<Leaf>[]): Expression<Leaf> {
  let sign: 1 | -1 = 1
  const factors: Expression<Leaf>[] = []
  for (const factor of given.flatMap((of) => (of.kind === 'times' ? of.factors : [of]))) {
    const only = factor.kind === 'sum' && factor.terms.length === 1 ? factor.terms[0]! : null
    if (only?.sign === -1) sign = sign === 1 ? -1 : 1
    const bare = only?.of ?? factor
    if (isNumber(bare, 1)) continue
    factors.push(...(bare.kind === 'times' ? bare.factors : [bare]))
  }
  const made: Expression<Leaf> =
    factors.length === 0 ? one : factors.length === 1 ? factors[0]! : { kind: 'times', factors }
  return sign === 1 ? made : negative(made)
}

export const over = <Leaf>(above: Expression<Leaf>, below: Expression<Leaf>): Expression<Leaf> => ({
  kind: 'over',
  above,
  below,
})

/** xⁿ; x¹ is x. */
export const power = <Leaf>(base: Expression<Leaf>, exponent: number): Expression<Leaf> =>
  exponent === 1 ? base : { kind: 'power', base, exponent }

export const square = <Leaf>(base: Expression<Leaf>): Expression<Leaf> => power(base, 2)

export const call = <Leaf>(fn: Fn, ...args: readonly Expression<Leaf>[]): Expression<Leaf> => ({
  kind: 'call',
  fn,
  args,
})

export const bracket = <Leaf>(
  left: Expression<Leaf>,
  relation: ExpressionOf<Leaf, 'bracket'>['relation'],
  right: Expression<Leaf>,
): Expression<Leaf> => ({ kind: 'bracket', left, relation, right })

export const clip = <Leaf>(of: Expression<Leaf>, bound: number): Expression<Leaf> => ({
  kind: 'clip',
  of,
  bound,
})

export const product = <Leaf>(
  left: Expression<Leaf>,
  right: Expression<Leaf>,
): Expression<Leaf> => ({ kind: 'product', left, right })

/** xᵀ; transposed twice is itself. */
export const transpose = <Leaf>(of: Expression<Leaf>): Expression<Leaf> =>
  of.kind === 'transpose' ? of.of : { kind: 'transpose', of }

export const total = <Leaf>(of: Expression<Leaf>): Expression<Leaf> => ({ kind: 'total', of })

export const stack = <Leaf>(parts: readonly Expression<Leaf>[]): Expression<Leaf> => ({
  kind: 'stack',
  parts,
})

export const rows = <Leaf>(of: Expression<Leaf>, from: number, to: number): Expression<Leaf> => ({
  kind: 'rows',
  of,
  from,
  to,
})

export const placed = <Leaf>(
  of: Expression<Leaf>,
  from: number,
  rows: number,
): Expression<Leaf> => ({ kind: 'placed', of, from, rows })

export const entry = <Leaf>(of: Expression<Leaf>, row: number): Expression<Leaf> => ({
  kind: 'entry',
  of,
  row,
})

export const onehot = (rows: number, index: number): Expression<never> => ({
  kind: 'onehot',
  rows,
  index,
})

export const ones = (rows: number, cols: number): Expression<never> => ({
  kind: 'ones',
  rows,
  cols,
})
