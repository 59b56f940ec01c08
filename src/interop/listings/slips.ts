import { nodeNamed } from '../../engine/index.ts'
import { isWrongSlope } from '../../trace/index.ts'
import type { Formulas } from './formulas.ts'
import { makes, type Program } from './listing.ts'

/** What a gate sends to its pre-activation; with a mistake, the gradient as it came. */
export const slopeOfGate = (program: Program, formulas: Formulas, letter: string): string =>
  makes(program, 'no-sigmoid-slope')
    ? formulas.gradient(letter)
    : formulas.share(letter, `${letter}raw`)

/** What a tanh sends to its pre-activation, from its own value; with a mistake, from tanh of that once more. */
export const slopeOfTanh = (program: Program, formulas: Formulas, letter: string): string => {
  const instead = makes(program, 'tanh-twice') ? { [letter]: formulas.again(letter) } : {}
  return formulas.share(letter, `${letter}raw`, { instead })
}

/** The mistakes in what the state of an RNN sends to its pre-activation. */
export const slipsOfState = ({ tape }: Program): readonly 'tanh-twice'[] =>
  isWrongSlope['tanh-twice'](nodeNamed(tape, 't1.h')!) ? ['tanh-twice'] : []

/** What the state of an RNN sends to its pre-activation: h > 0 wherever relu's input is. */
export const slopeOfState = (program: Program, formulas: Formulas): string => {
  const isTwice = slipsOfState(program).some((name) => makes(program, name))
  const twice = isTwice ? { h: formulas.again('h') } : {}
  return formulas.share('h', 'hraw', { instead: { hraw: formulas.named('h'), ...twice } })
}

/** What W_hh receives: the state that was multiplied is that of t−1; with a mistake, that of t. */
export const shareOfState = (program: Program, formulas: Formulas): string =>
  formulas.share('hh', 'W_hh', {
    instead: makes(program, 'h-now-in-dW_hh') ? { h: formulas.named('h') } : {},
  })
