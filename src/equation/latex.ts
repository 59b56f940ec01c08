import {
  type Binding,
  binding,
  formula,
  type Printer,
  print,
  substituted,
} from '../engine/index.ts'
import type { Equation } from './equation.ts'
import type { Atom, Label } from './label.ts'
import type { Missing } from './missing.ts'
import { type NumberNotation, numberAs } from './numberAs.ts'
import { numberIn, shapeIn, type Term, type Word, wordBeside } from './term.ts'

/** How much of an equation is numbers: none of it, what arrives, or all. */
export const equationModes = ['symbols', 'filled', 'numbers'] as const
export type EquationMode = (typeof equationModes)[number]

/** Beyond so many rows or columns a matrix is written as its name. */
export const mostLines = 12

const signs: Readonly<Record<string, string>> = {
  '⊙': ' \\odot ',
  '·': ' \\cdot ',
  '−': '-',
  '±': '\\pm ',
  σ: '\\sigma',
  Σ: '\\textstyle\\sum ',
  '⊤': '\\top',
  '★': '\\star',
  '≥': ' \\ge ',
  '≠': ' \\neq ',
  '…': '\\ldots ',
}

const spelled = (text: string): string => text.replace(/./gu, (one) => signs[one] ?? one)

/** Functions that TeX has a command for. */
const isCommand = /^(?:exp|ln|log|max|min|tanh)$/

/** Upright text: two letters and more are a word. */
const upright = (text: string): string =>
  spelled(text).replace(/(?<!\\)\b[A-Za-z]{2,}\b/g, (word) =>
    isCommand.test(word) ? `\\${word} ` : `\\mathrm{${word}}`,
  )

const script = (text: string): string =>
  spelled(text.replace('raw, ', 'RAW ')).replace('RAW ', '\\mathrm{raw},\\,')

const atomTex = ({ text, sub, sup, italic }: Atom): string =>
  `${italic ? spelled(text) : upright(text)}${sub ? `_{${script(sub)}}` : ''}${sup ? `^{${spelled(sup)}}` : ''}`

/** A label as TeX: `W_{hh}^{\top} dh_{t}`. */
const labelTex = (label: Label): string => label.map(atomTex).join('').trim()

/** In what words terms of one name are told apart. */
type Worded = (word: Word) => string

/** A function and its argument, without brackets: tanh c. */
const isCall = ([first, ...rest]: Label): boolean =>
  rest.length > 0 && !first!.italic && /^\p{L}+ $/u.test(first!.text)

/** The name of a term, with its word above: dc_{t}^{\text{so far}}. */
function nameTex(one: Term, worded: Worded): string {
  const word = wordBeside(one)
  const name = labelTex(one.label)
  if (word === null) return name
  const base = one.label.at(-1)?.sup ? `{${name}}` : name // one superscript a letter
  return `${base}^{\\text{${worded(word)}}}`
}

const notation: NumberNotation = {
  plus: '',
  minus: '-',
  infinity: '\\infty',
  nan: '\\mathrm{NaN}',
}

const numberTex = (value: number): string =>
  numberAs(notation, value, (size) => {
    const [digits, power] = String(Number(size.toPrecision(6))).split('e')
    return power === undefined ? digits! : `${digits} \\cdot 10^{${Number(power)}}`
  })

function matrixTex(rows: number, cols: number, at: (entry: number) => number): string {
  if (rows === 1 && cols === 1) return numberTex(at(0))
  const lines = Array.from({ length: rows }, (_, r) =>
    Array.from({ length: cols }, (_, c) => numberTex(at(r * cols + c))).join(' & '),
  )
  return `\\begin{bmatrix} ${lines.join(' \\\\ ')} \\end{bmatrix}`
}

const isSmall = ([rows, cols]: readonly [number, number]) => rows <= mostLines && cols <= mostLines

/** A term in numbers; a large one by its name. */
function numbersTex(one: Term, worded: Worded): string {
  const shape = shapeIn(one)
  return isSmall(shape) ? matrixTex(...shape, (k) => numberIn(one, k)) : nameTex(one, worded)
}

/** A single number that is not bare: the square of −0.4 is not −0.4², and a product is no difference. */
const isLoose = (one: Term): boolean => {
  const [rows, cols] = shapeIn(one)
  return rows * cols === 1 && /^-|\\cdot/.test(numberTex(numberIn(one, 0)))
}

const letters: Readonly<Record<string, string>> = { β: '\\beta', η: '\\eta', ε: '\\epsilon' }

/** Formulas whose leaves are terms, as TeX. */
function printerFor(mode: EquationMode, worded: Worded): Printer<Term, string> {
  const inNumbers = ({ role }: Term) =>
    mode === 'numbers' || (mode === 'filled' && role === 'incoming')
  return {
    leaf: (one) => (inNumbers(one) ? numbersTex(one, worded) : nameTex(one, worded)),
    // Names that are sums have their brackets already.
    bindingOf: (one): Binding => {
      if (inNumbers(one)) return isLoose(one) ? binding.sum : binding.atom
      return isCall(one.label) ? binding.prefix : binding.atom
    },
    brackets: (of) => `\\left( ${of} \\right)`,
    number: (value, letter) =>
      letter === undefined || mode === 'numbers' ? numberTex(value) : (letters[letter] ?? letter),
    sum: (terms) =>
      terms
        .map(({ sign, of }, k) => `${sign === 1 ? (k ? ' + ' : '') : k ? ' - ' : '-'}${of}`)
        .join(''),
    times: (factors, dots) =>
      factors
        .map((factor, k) => (k === 0 ? factor : `${dots[k] ? ' \\cdot ' : ' \\odot '}${factor}`))
        .join(''),
    isNumber: ({ tensor }) => tensor.data.length === 1,
    dotted: false,
    over: (above, below) => `\\frac{${above}}{${below}}`,
    stacksFractions: true,
    power: (base, exponent, isNumber) => `{${base}}^{${isNumber ? '' : '\\odot '}${exponent}}`,
    call: ({ notation, latex }, args) => {
      if (notation === 'exponential') return `e^{${args[0]}}`
      if (notation === 'root') return `\\sqrt{${args[0]}}`
      if (notation === 'prefix' && !/ [+-] /.test(args[0]!)) return `${latex} ${args[0]}`
      return `${latex}(${args.join(', ')})`
    },
    bracket: (left, relation, right) => `[${left}${signs[relation] ?? relation}${right}]`,
    clip: (of, bound) => `\\mathrm{clip}(${of}, \\pm ${bound})`,
    product: (left, right) => `${left}\\,${right}`,
    transpose: (of) => `{${of}}^{\\top}`,
    total: (of) => `\\textstyle\\sum ${of}`,
    stack: (parts) => `[${parts.join('; ')}]`,
    rows: (of, from, to) => `${of}[${from + 1}\\ldots ${to}]`,
    placed: (of) => of,
    entry: (of, row) => `${of}[${row + 1}]`,
    onehot: () => '\\mathrm{onehot}',
    ones: () => '\\mathbf{1}',
  }
}

/** The words of a language that go into TeX. */
export interface TexWords {
  readonly word: Worded
  /** On an equation that does not hold: by which mistake, if that is known, or since the record is at odds with itself. */
  readonly wrong: (equation: Pick<Equation, 'mistake' | 'underMistakes'>) => string
  /** On a term that a mistake loses: words, and names to be set as such. */
  readonly missing: (missing: Missing) => readonly (string | Label)[]
}

const textTex = (text: string): string =>
  `\\text{${text.replaceAll('−', '-').replace(/[\\{}#$%&~^_]/g, (one) => (/[#$%&_{}]/.test(one) ? `\\${one}` : ' '))}}`

/** An equation as TeX; in numbers, its symbols first; where a mistake is made, a word on it behind. */
function latexOf(equation: Equation, mode: EquationMode, words: TexWords): string {
  const { terms, result, relation, holds } = equation
  const right = (one: EquationMode) =>
    print(
      substituted(equation.right, (k) => terms[k]!.made ?? formula.leaf(terms[k]!)),
      printerFor(one, words.word),
    )
  const arrow = relation === '←' ? '\\leftarrow' : '='
  const name = nameTex(result, words.word)
  const symbols = `${name} ${holds ? arrow : '\\neq'} ${right(mode === 'filled' ? mode : 'symbols')}`
  const line =
    mode === 'numbers'
      ? `${symbols} = ${right(mode)} ${holds ? '=' : '\\neq'} ${numbersTex(result, words.word)}`
      : symbols
  return holds ? line : `${line} \\quad ${textTex(words.wrong(equation))}`
}

const missingTex = (missing: Missing, words: TexWords): string =>
  words
    .missing(missing)
    .map((piece) => (typeof piece === 'string' ? textTex(piece) : labelTex(piece)))
    .join(' ')

/** All equations of a move and the terms that are missing from it, one below the other. */
export function latexOfAll(
  { equations, missing }: { equations: readonly Equation[]; missing: readonly Missing[] },
  mode: EquationMode,
  words: TexWords,
): string {
  const lines = [
    ...equations.map((one) => latexOf(one, mode, words)),
    ...missing.map((one) => missingTex(one, words)),
  ].map((line) => line.replace(/ +/g, ' '))
  return lines.length === 1
    ? lines[0]!
    : `\\begin{gathered}\n${lines.join(' \\\\\n')}\n\\end{gathered}`
}
