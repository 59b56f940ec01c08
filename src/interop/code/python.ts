import { binding, type CodeLanguage, type Printer } from '../../engine/index.ts'
import { exact, python as extremes } from './exactNumbers.ts'

/** What NumPy and PyTorch call the same things. */
interface Library {
  readonly clip: (of: string, bound: string) => string
  /** (r,c) → (1,1). */
  readonly total: (of: string) => string
  readonly stack: string
  readonly onehot: (rows: number, index: number) => string
  readonly ones: (rows: number, cols: number) => string
  /** Lines that define `placed`: rows in the midst of zeros. */
  readonly placed: readonly string[]
}

const placed = (zeros: string) => [
  'def placed(x, first, rows):',
  `    y = ${zeros}`,
  '    y[first:first + len(x)] = x',
  '    return y',
]

export const libraries: Readonly<Record<Exclude<CodeLanguage, 'typescript'>, Library>> = {
  numpy: {
    clip: (of, bound) => `np.clip(${of}, -${bound}, ${bound})`,
    total: (of) => `np.sum(${of}, keepdims=True)`,
    stack: 'np.vstack',
    onehot: (rows, index) => `np.eye(${rows})[:, [${index}]]`,
    ones: (rows, cols) => `np.ones((${rows}, ${cols}))`,
    placed: placed('np.zeros((rows, x.shape[1]))'),
  },
  pytorch: {
    clip: (of, bound) => `torch.clamp(${of}, -${bound}, ${bound})`,
    total: (of) => `torch.sum(${of}).reshape(1, 1)`,
    stack: 'torch.vstack',
    onehot: (rows, index) => `torch.eye(${rows}, dtype=torch.float64)[:, [${index}]]`,
    ones: (rows, cols) => `torch.ones(${rows}, ${cols}, dtype=torch.float64)`,
    placed: placed('torch.zeros(rows, x.shape[1], dtype=x.dtype)'),
  },
}

/** Terms with their signs, as programs of all languages write them. */
export const signedTerms = (
  terms: readonly { readonly sign: 1 | -1; readonly of: string }[],
): string =>
  terms
    .map(({ sign, of }, k) => `${sign === -1 ? (k > 0 ? ' - ' : '-') : k > 0 ? ' + ' : ''}${of}`)
    .join('')

/** Expressions of arrays on a line of NumPy or PyTorch; leaves are names, or calls written already. */
export const pythonPrinter = (
  { clip, total, stack, onehot, ones }: Library,
  language: CodeLanguage,
): Printer<string, string> => ({
  leaf: (name) => name,
  bindingOf: () => binding.atom,
  brackets: (of) => `(${of})`,
  number: (value) => exact(value, extremes),
  sum: signedTerms,
  times: (factors) => factors.join(' * '),
  isNumber: () => false,
  dotted: false,
  over: (above, below) => `${above} / ${below}`,
  stacksFractions: false,
  power: (base, exponent) => `${base}**${exact(exponent, extremes)}`,
  call: (fn, args) => fn.code(language, args),
  bracket: (left, relation, right) => `(${left} ${relation === '≥' ? '>=' : relation} ${right})`,
  clip: (of, bound) => clip(of, exact(bound, extremes)),
  product: (left, right) => `${left} @ ${right}`,
  transpose: (of) => `${of}.T`,
  total,
  stack: (parts) => `${stack}([${parts.join(', ')}])`,
  rows: (of, from, to) => `${of}[${from}:${to}]`,
  placed: (of, from, rows) => `placed(${of}, ${from}, ${rows})`,
  entry: (of, row) => `${of}[${row}:${row + 1}]`,
  onehot,
  ones,
})
