import { type OpName, opNamed } from '../engine/index.ts'
import type { Operation } from './operation.ts'

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
  | { readonly base: Piece; readonly power: string }

export type Formula = readonly Part[]

/** Multiplied by itself, element by element: of a column there is no other square. */
const twice = '⊙2'

const sign = (text: string): Piece => ({ sign: text })
const term = (k: number): Piece => ({ term: k })

/** A function by the name that formulas use. */
const functionName = (op: OpName): string => (op === 'sigmoid' ? 'σ' : opNamed(op).symbol)

/** The equation's right side as it is written and read: by TeX, and by screen readers. */
export function formulaOf(operation: Operation, count: number): Formula {
  const between = (text: string) =>
    Array.from({ length: count }, (_, k) => (k === 0 ? [term(k)] : [sign(text), term(k)])).flat()
  switch (operation.kind) {
    case 'sum':
      return operation.signs.flatMap((one, k) => {
        if (k === 0) return one > 0 ? [term(k)] : [sign('−'), term(k)]
        return [sign(one > 0 ? '+' : '−'), term(k)]
      })
    case 'times':
      return between('⊙')
    case 'product':
      return between('·')
    case 'apply':
      return [sign(functionName(operation.op)), sign('('), term(0), sign(')')]
    case 'softmax':
      return [sign('softmax'), sign('('), term(0), sign(')')]
    case 'surprise':
      return [sign('−ln'), term(0), sign(`[${operation.target + 1}]`)]
    case 'excess':
      return [term(0), sign('·'), sign('('), term(1), sign('−'), term(2), sign(')')]
    case 'stack':
      return [sign('['), ...between(';'), sign(']')]
    case 'gather':
      return [sign('Σ'), term(0)]
    case 'one':
      return [sign('1')]
    case 'clip':
      return [sign('clip'), sign('('), term(0), sign(`, ±${operation.bound}`), sign(')')]
    case 'squares':
      return [term(0), sign('+'), { base: term(1), power: twice }]
    case 'velocity':
      return [{ letter: 'β', value: operation.beta }, sign('·'), term(0), sign('+'), term(1)]
    case 'downhill':
      return [term(0), sign('−'), { letter: 'η', value: operation.rate }, sign('·'), term(1)]
    case 'rooted': {
      const root = [term(2), sign('+'), { letter: 'ε', value: operation.epsilon }]
      return [
        term(0),
        sign('−'),
        { letter: 'η', value: operation.rate },
        sign('·'),
        { over: [term(1)], under: [{ root }] },
      ]
    }
  }
}

/** A formula on one line, where matrices of numbers leave no room below a bar. */
const inLine = (formula: Formula): readonly Piece[] =>
  formula.flatMap((part): readonly Piece[] => {
    if ('over' in part) {
      const [first, ...others] = inLine(part.under)
      const stroke = first && 'sign' in first ? [sign(`/ ${first.sign}`)] : [sign('/'), first!]
      return [...inLine(part.over), ...stroke, ...others]
    }
    if ('root' in part) return [sign('√('), ...inLine(part.root), sign(')')]
    if ('base' in part) return [part.base, { sign: part.power, raised: true }]
    return [part]
  })

/** The equation's right side in the order in which it is written on a line. */
export const piecesOf = (operation: Operation, count: number): readonly Piece[] =>
  inLine(formulaOf(operation, count))
