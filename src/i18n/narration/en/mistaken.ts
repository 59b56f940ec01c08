import { star } from '../../../equation/scribe.ts'
import { say } from '../../../narration/sentence.ts'
import { mistakes as words } from '../../start/en.ts'
import { listed, type Narrator } from '../narrator.ts'

/** What is said while a mistake is on. */
export const mistaken = {
  'wrong slope': ({ mistake, output, gradient, sent, right }) =>
    mistake === 'tanh-twice'
      ? say`By mistake ${gradient} = ${sent}. ${output} is a tanh already, so ${right} would be right.`
      : say`By mistake ${gradient} = ${sent}: the slope of σ is left out. ${right} would be right.`,
  lost: ({ term, to }) =>
    term.star
      ? say`${star} = ${term.formula} should go back to ${to}; by mistake it is dropped.`
      : say`${term.formula} should go back to ${to}; by mistake it is dropped.`,
  'wrong gradients': ({ gradients }) =>
    say`Wrong, since a mistake is on: ${listed(gradients, ', ', ' and ')}.`,
  'mistakes made': ({ mistakes }) =>
    say`${mistakes.length === 1 ? 'A mistake is made here' : 'Mistakes are made here'}: ${mistakes.map((name) => words.names[name]).join('; ')}.`,
} satisfies Partial<Narrator>
