import { type Equation, type Token, tokensOf } from '../../equation/index.ts'
import { inFull } from '../../i18n/numberText.ts'
import { formattersOf } from './formatters.ts'

/** A piece of a sum as it is written: a number or a sign. */
export interface SumPiece {
  readonly number: boolean
  readonly text: string
}

/** A number within a sum: no plus, a minus in brackets where a sign stands before it. */
function within(text: string, first: boolean): string {
  const plain = text.replace(/^\+/, '')
  return plain.startsWith('−') && !first ? `(${plain})` : plain
}

/** The sum that makes an entry, with the digits that its matrices have: 0.31 · (−0.20) + … */
export function sumPieces(equation: Equation, entry: number): readonly SumPiece[] {
  const { terms: writers } = formattersOf(equation)
  return tokensOf(equation, entry).map((token: Token, k): SumPiece => {
    if ('term' in token)
      return { number: true, text: within(writers[token.term]!(token.value), k === 0) }
    if ('letter' in token) return { number: true, text: inFull(token.value) }
    return { number: false, text: token.sign }
  })
}

/** The entry itself. */
export const resultText = (equation: Equation, value: number): string =>
  formattersOf(equation).result(value).replace(/^\+/, '')
