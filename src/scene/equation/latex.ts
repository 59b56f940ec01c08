import { type Node, opNamed, type Tensor } from '../../engine/index.ts'
import type { Trace } from '../../trace/index.ts'
import type { Atom, Label } from '../label.ts'
import { Scribe } from '../scribe.ts'
import type { Equation } from './equation.ts'
import { piecesOf } from './operation.ts'
import { numberIn, shapeIn, type Term } from './term.ts'

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
  '²': '^2',
  '⊤': '\\top',
  '★': '\\star',
  '≥': ' \\ge ',
  '∂': '\\partial ',
  '…': '\\ldots ',
  '√': '\\sqrt',
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

const termTex = (one: Term): string => {
  const [rows, cols] = shapeIn(one)
  return fits(rows, cols) ? matrixTex(rows, cols, (k) => numberIn(one, k)) : labelTex(one.label)
}

/** The operation's own formula, its holes filled with names or numbers. */
function formulaTex(scribe: Scribe, equation: Equation, mode: EquationMode): string {
  const { node, input } = equation.source!
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
  const upstream = equation.terms.find(({ kind }) => kind === 'gradient')!
  const dy = mode === 'symbols' ? labelTex(upstream.label) : guarded(termTex(upstream))
  return op.formula.share(
    input,
    dy,
    hole(node, false),
    inputs.map((one) => hole(one, false)),
    node.attr,
  )
}

/** Where no single operation stands behind it: piece by piece. */
const piecewiseTex = ({ operation, terms }: Equation, mode: EquationMode): string =>
  piecesOf(operation, terms.length)
    .map((piece) => {
      if ('sign' in piece) return spelled(piece.sign)
      if ('letter' in piece)
        return mode === 'symbols'
          ? ({ β: '\\beta ', η: '\\eta ', ε: '\\epsilon ' }[piece.letter] ?? piece.letter)
          : numberTex(piece.value)
      const one = terms[piece.term]!
      const numbers = mode === 'numbers' || (mode === 'filled' && one.role === 'incoming')
      const written = numbers ? guarded(termTex(one)) : labelTex(one.label)
      return one.word === 'so far' && !numbers ? `${written}^{\\mathrm{before}}` : written
    })
    .join(' ')

/** An equation as TeX; in numbers, its symbols first. */
function latexOf(trace: Trace, now: number | null, equation: Equation, mode: EquationMode): string {
  const scribe = new Scribe(trace, now)
  const { source, operation, result, relation, holds } = equation
  const right = (one: EquationMode) =>
    source && operation.kind !== 'gather'
      ? formulaTex(scribe, equation, one)
      : piecewiseTex(equation, one)
  const arrow = relation === '←' ? '\\leftarrow' : '='
  const name = labelTex(result.label)
  const symbols = `${name} ${holds ? arrow : '\\neq'} ${right(mode === 'filled' ? mode : 'symbols')}`
  if (mode !== 'numbers') return symbols
  return `${symbols} = ${right(mode)} ${holds ? '=' : '\\neq'} ${termTex(result)}`
}

/** All equations of a move, one below the other. */
export const latexOfAll = (
  trace: Trace,
  now: number | null,
  equations: readonly Equation[],
  mode: EquationMode,
): string => {
  const lines = equations.map((one) => latexOf(trace, now, one, mode))
  return lines.length === 1
    ? lines[0]!
    : `\\begin{gathered}\n${lines.join(' \\\\\n')}\n\\end{gathered}`
}
