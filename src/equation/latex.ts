import { type Node, opNamed, type Tensor } from '../engine/index.ts'
import type { Trace } from '../trace/index.ts'
import type { Equation } from './equation.ts'
import { type Formula, formulaOf, type Piece } from './formula.ts'
import type { Atom, Label } from './label.ts'
import { Scribe } from './scribe.ts'
import { numberIn, shapeIn, type Term, type Word, wordBeside } from './term.ts'

/** How much of an equation is numbers: none of it, what arrives, or all. */
export const equationModes = ['symbols', 'filled', 'numbers'] as const
export type EquationMode = (typeof equationModes)[number]

/** Beyond so many rows or columns a matrix is told by its name and shape. */
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
  '∂': '\\partial ',
  '…': '\\ldots ',
}

const spelled = (text: string): string =>
  text
    .replaceAll('−ln', '-\\ln ')
    .replace(/\b(softmax|clip|onehot|relu)\b/g, '\\mathrm{$1}')
    .replace(/(?<!\\)\btanh\b/g, '\\tanh')
    .replace(/./gu, (one) => signs[one] ?? one)

const script = (text: string): string =>
  spelled(text.replace('raw, ', 'RAW ')).replace('RAW ', '\\mathrm{raw},\\,')

const atomTex = ({ text, sub, sup }: Atom): string =>
  `${spelled(text)}${sub ? `_{${script(sub)}}` : ''}${sup ? `^{${spelled(sup)}}` : ''}`

/** A label as TeX: `W_{hh}^{\top} dh_{t}`. */
const labelTex = (label: Label): string => label.map(atomTex).join('').trim()

/** In what words terms of one name are told apart. */
export type Worded = (word: Word) => string

/** The name of a term, with its word above: dc_{t}^{\text{so far}}. */
function nameTex(one: Term, worded: Worded): string {
  const word = wordBeside(one)
  const name = labelTex(one.label)
  if (word === null) return name
  const base = one.label.at(-1)?.sup ? `{${name}}` : name // one superscript a letter
  return `${base}^{\\text{${worded(word)}}}`
}

function numberTex(value: number): string {
  const [digits, power] = String(Number(value.toPrecision(6))).split('e')
  return power === undefined ? digits! : `${digits} \\cdot 10^{${Number(power)}}`
}

function matrixTex(rows: number, cols: number, at: (entry: number) => number): string {
  if (rows === 1 && cols === 1) return numberTex(at(0))
  const lines = Array.from({ length: rows }, (_, r) =>
    Array.from({ length: cols }, (_, c) => numberTex(at(r * cols + c))).join(' & '),
  )
  return `\\begin{bmatrix} ${lines.join(' \\\\ ')} \\end{bmatrix}`
}

/** A number among others is not bare: the square of −0.4 is not −0.4², and a product is no difference. */
const guarded = (tex: string): string => (/^-|\\cdot/.test(tex) ? `\\left( ${tex} \\right)` : tex)

const fits = (rows: number, cols: number) => rows <= mostLines && cols <= mostLines

const tensorTex = (name: string, { rows, cols, data }: Tensor): string =>
  fits(rows, cols) ? guarded(matrixTex(rows, cols, (k) => data[k]!)) : name

function termTex(one: Term, worded: Worded): string {
  const [rows, cols] = shapeIn(one)
  return fits(rows, cols) ? matrixTex(rows, cols, (k) => numberIn(one, k)) : nameTex(one, worded)
}

/** The operation's own formula, its holes filled with names or numbers. */
function formulaTex(
  scribe: Scribe,
  { source, terms }: Equation,
  mode: EquationMode,
  worded: Worded,
): string {
  const { node, input } = source!
  const op = opNamed(node.op!)
  const nameOf = (one: Node) =>
    labelTex(op.name === 'mul' ? scribe.factor(one) : scribe.value(one)) || one.symbol
  const hole = (one: Node, incoming: boolean) =>
    mode === 'numbers' || (mode === 'filled' && incoming)
      ? tensorTex(nameOf(one), one.value)
      : nameOf(one)
  const inputs = node.inputs.map((id) => scribe.node(id))
  if (input === null)
    return op.formula.value(
      inputs.map((one) => hole(one, one.leaf !== 'parameter' && one.leaf !== 'constant')),
      node.attr,
    )
  // A name of several letters, such as tanh c, is squared as a whole.
  const made = hole(node, false)
  const whole = made === nameOf(node) && scribe.value(node).length > 1
  const upstream = terms.find(({ kind }) => kind === 'gradient')!
  const dy = mode === 'symbols' ? labelTex(upstream.label) : guarded(termTex(upstream, worded))
  return op.formula.share(
    input,
    dy,
    whole ? `\\left( ${made} \\right)` : made,
    inputs.map((one) => hole(one, false)),
    node.attr,
  )
}

/** Where no single operation stands behind it: part by part. */
function formulaOfPartsTex(equation: Equation, mode: EquationMode, worded: Worded): string {
  const { operation, terms } = equation
  const pieceTex = (piece: Piece): string => {
    if ('sign' in piece) return spelled(piece.sign)
    if ('letter' in piece)
      return mode === 'symbols'
        ? ({ β: '\\beta', η: '\\eta', ε: '\\epsilon' }[piece.letter] ?? piece.letter)
        : numberTex(piece.value)
    const one = terms[piece.term]!
    const numbers = mode === 'numbers' || (mode === 'filled' && one.role === 'incoming')
    return numbers ? guarded(termTex(one, worded)) : nameTex(one, worded)
  }
  const tex = (formula: Formula): string =>
    formula
      .map((part) => {
        if ('over' in part) return `\\frac{${tex(part.over)}}{${tex(part.under)}}`
        if ('root' in part) return `\\sqrt{${tex(part.root)}}`
        if ('base' in part) return `{${pieceTex(part.base)}}^{${spelled(part.power).trim()}}`
        return pieceTex(part)
      })
      .join(' ')
  return tex(formulaOf(operation, terms.length))
}

/** An equation as TeX; in numbers, its symbols first. */
function latexOf(scribe: Scribe, equation: Equation, mode: EquationMode, worded: Worded): string {
  const { source, operation, result, relation, holds } = equation
  // A block's own rows are named on the left; many losses are one column.
  const own = source && operation.kind !== 'gather' && equation.kind !== 'merge'
  const right = (one: EquationMode) =>
    own ? formulaTex(scribe, equation, one, worded) : formulaOfPartsTex(equation, one, worded)
  const arrow = relation === '←' ? '\\leftarrow' : '='
  const name = nameTex(result, worded)
  const symbols = `${name} ${holds ? arrow : '\\neq'} ${right(mode === 'filled' ? mode : 'symbols')}`
  if (mode !== 'numbers') return symbols
  return `${symbols} = ${right(mode)} ${holds ? '=' : '\\neq'} ${termTex(result, worded)}`
}

/** All equations of a move, one below the other. */
export function latexOfAll(
  { trace, now }: { readonly trace: Trace; readonly now: number | null },
  equations: readonly Equation[],
  mode: EquationMode,
  worded: Worded,
): string {
  const scribe = new Scribe(trace, now)
  const lines = equations.map((one) => latexOf(scribe, one, mode, worded).replace(/ +/g, ' '))
  return lines.length === 1
    ? lines[0]!
    : `\\begin{gathered}\n${lines.join(' \\\\\n')}\n\\end{gathered}`
}
