import type { UsualCell } from '../../cells/index.ts'
import type { Tape } from '../../engine/index.ts'
import { canMake, type MistakeName, type Update } from '../../trace/index.ts'
import type { Comments } from './comments.ts'

export { type CodeLanguage as Language, codeLanguages as languages } from '../../engine/index.ts'

/** One line of a program. */
export interface ListingLine {
  readonly text: string
  /**
   * The steps it stands for: a symbol for the forward step of that node, `h>hraw` for the gradient that
   * h sends to hraw, or a whole kind (loss, backward, clip, update). Empty for what only prepares.
   */
  readonly marks: readonly string[]
  /** The mistakes that are made in this line. */
  readonly mistakes: readonly MistakeName[]
}

/** What a program is written for. */
export interface Program {
  /** The formulas of its lines are those of this tape's first time step. */
  readonly tape: Tape
  readonly cell: UsualCell
  readonly mistakes: readonly MistakeName[]
  readonly update: Update | null
  /** Whether some time step has nothing to predict. */
  readonly gaps: boolean
  readonly comments: Comments
}

/** Whether the program makes a mistake. */
export const makes = ({ cell, mistakes }: Program, name: MistakeName): boolean =>
  mistakes.includes(name) && canMake(cell, name)

/** Nothing reaches a time step without a target once nothing is passed on from t+1. */
export const skipsGaps = (program: Program): boolean =>
  makes(program, 'no-dh-next') && (program.cell !== 'lstm' || makes(program, 'no-dc-next'))

/** How a value is computed, as code, by its symbol. */
export type ValueCode = (symbol: string) => string

/** One or the other way to write something: as it should be, or with a mistake. */
type Choice = <Part>(name: MistakeName, right: Part, wrong: Part) => Part

/** Writes the lines of one program in a language whose comments begin with `sign`. */
export function pen(program: Program, sign: string) {
  const slip: Choice = (name, right, wrong) => (makes(program, name) ? wrong : right)
  return {
    slip,
    /** A line, what it stands for, and the mistakes that change it. */
    code: (text: string, marks = '', ...slips: readonly MistakeName[]): ListingLine => {
      const mistakes = slips.filter((name) => makes(program, name))
      return {
        text:
          mistakes.length > 0 ? `${text}  ${sign} ${program.comments.mistakes(mistakes)}` : text,
        marks: marks === '' ? [] : marks.split(' '),
        mistakes,
      }
    },
    /** A line of words: where a step only hands something on, no code is there to be lit. */
    note: (indent: string, text: string, marks = ''): ListingLine => ({
      text: `${indent}${sign} ${text}`,
      marks: marks === '' ? [] : marks.split(' '),
      mistakes: [],
    }),
    blank: { text: '', marks: [], mistakes: [] } satisfies ListingLine,
  }
}
