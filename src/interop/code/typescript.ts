import {
  binding,
  type Expression,
  formula,
  leavesOf,
  type Printer,
  print,
  rewritten,
} from '../../engine/index.ts'
import { exact, javascript } from './exactNumbers.ts'
import { signedTerms } from './python.ts'

/** An expression of named variables. */
export type CodeExpression = Expression<string>

/** The operators of the language work on single numbers alone: what is no such formula is a call of a helper. */
const ofArrays = new Set<CodeExpression['kind']>([
  ...(['product', 'transpose', 'total', 'stack', 'rows', 'placed', 'entry'] as const),
  ...(['onehot', 'ones'] as const),
])

const isOfArrays = (of: CodeExpression): boolean =>
  ofArrays.has(of.kind) || (of.kind === 'call' && 'column' in of.fn.of)

const none = (): never => {
  throw new Error('an entry has no rows and columns')
}

/** One entry of arrays by entries of others, as numbers are written. */
const entries: Printer<string, string> = {
  leaf: (name) => name,
  bindingOf: () => binding.atom,
  brackets: (of) => `(${of})`,
  number: (value) => exact(value, javascript),
  // −x ** 2 is an error of the language.
  sum: ([first, ...rest]) =>
    first!.sign === -1 && first!.of.includes(' ** ')
      ? signedTerms([{ sign: -1, of: `(${first!.of})` }, ...rest])
      : signedTerms([first!, ...rest]),
  times: (factors) => factors.join(' * '),
  isNumber: () => true,
  dotted: true,
  over: (above, below) => `${above} / ${below}`,
  stacksFractions: false,
  power: (base, exponent) => `${base} ** ${exact(exponent, javascript)}`,
  call: (fn, args) => fn.code('typescript', args),
  bracket: (left, relation, right) =>
    `(${left} ${relation === '≥' ? '>=' : relation} ${right} ? 1 : 0)`,
  clip: (of, bound) => `Math.max(-${bound}, Math.min(${bound}, ${of}))`,
  product: none,
  transpose: none,
  total: none,
  stack: none,
  rows: none,
  placed: none,
  entry: none,
  onehot: none,
  ones: none,
}

/** How entries of arrays are brought together: `each((a, b) => …, A, B)`, or `A.map((a, k) => …)`. */
export type EachEntry = (
  /** The formula, with what stands for the entry of an array. */
  body: (nameOf: (array: string) => string) => string,
  /** The arrays, each once, in the order in which they are named. */
  arrays: readonly string[],
) => string

/** An expression of arrays, by helper functions and one way to go through entries. */
export function typescriptOf(of: CodeExpression, each: EachEntry): string {
  const written = (part: CodeExpression) => typescriptOf(part, each)
  switch (of.kind) {
    case 'leaf':
      return of.leaf
    case 'product':
      return of.left.kind === 'transpose'
        ? `timesTransposed(${written(of.left.of)}, ${written(of.right)})`
        : of.right.kind === 'transpose'
          ? `outer(${written(of.left)}, ${written(of.right.of)})`
          : `times(${written(of.left)}, ${written(of.right)})`
    case 'transpose':
      return `transposed(${written(of.of)})`
    case 'total':
      return `total(${written(of.of)})`
    case 'stack':
      return `[${of.parts.map((part) => `...${written(part)}`).join(', ')}]`
    case 'rows':
      return `${written(of.of)}.slice(${of.from}, ${of.to})`
    case 'placed':
      return `placed(${written(of.of)}, ${of.from}, ${of.rows})`
    case 'entry':
      return `${written(of.of)}.slice(${of.row}, ${of.row + 1})`
    case 'onehot':
      return `onehot(${of.rows}, ${of.index})`
    case 'ones':
      return `ones(${of.rows}, ${of.cols})`
    case 'call':
      if ('column' in of.fn.of) return of.fn.code('typescript', of.args.map(written))
  }
  if (
    of.kind === 'sum' &&
    of.terms.every(({ sign }) => sign === 1) &&
    of.terms.some((term) => isOfArrays(term.of))
  )
    return `add(${of.terms.map((term) => written(term.of)).join(', ')})`
  const named = rewritten(of, (part) =>
    isOfArrays(part) || part.kind === 'leaf' ? formula.leaf(written(part)) : null,
  )
  return each(
    (nameOf) =>
      print(
        rewritten(named, (part) => (part.kind === 'leaf' ? formula.leaf(nameOf(part.leaf)) : null)),
        entries,
      ),
    [...new Set(leavesOf(named))],
  )
}
