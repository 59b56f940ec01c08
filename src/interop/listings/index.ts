import { type Pass, usualForm } from '../../cells/index.ts'
import type { Trace } from '../../trace/index.ts'
import type { Comments } from './comments.ts'
import type { Language, ListingLine, Program } from './listing.ts'
import { numpyLines, numpyScript, torchLines, torchScript } from './python/index.ts'
import { numbersOf, type ScriptNumbers } from './script.ts'
import { tapeLines } from './tape/lines.ts'
import { tapeScript } from './tape/script.ts'
import { typescriptLines, typescriptScript } from './typescript/index.ts'

export * from './comments.ts'
export * from './highlight.ts'
export { type Language, type ListingLine, languages } from './listing.ts'
export * from './match.ts'

/** How a program is written in each language. */
const writers: Readonly<
  Record<
    Language,
    {
      readonly lines: (program: Program) => readonly ListingLine[]
      readonly script: (program: Program, numbers: ScriptNumbers, listing: string) => string
    }
  >
> = {
  numpy: { lines: numpyLines, script: numpyScript },
  pytorch: { lines: torchLines, script: torchScript },
  typescript: { lines: typescriptLines, script: typescriptScript },
}

/** The ending of a file's name, what tells two Python files apart included. */
export const endings: Readonly<Record<Language, string>> = {
  numpy: '.py',
  pytorch: '-torch.py',
  typescript: '.ts',
}

/** Whether a cell has a program of its own; another is written out as its tape. */
const isUsual = ({ model: { cell } }: Pass): boolean => usualForm(cell) === cell

function programOf(
  { model: { cell: own }, targets }: Pass,
  { tape, update, mistakes }: Trace,
  comments: Comments,
) {
  const cell = usualForm(own)
  const gaps = targets.some((target) => target === null)
  return { tape, cell, mistakes, update, gaps, comments } satisfies Program
}

/** The loss function of a pass, with its update: forward, loss, backward, line by line. */
export const listingOf = (
  language: Language,
  pass: Pass,
  trace: Trace,
  comments: Comments,
): readonly ListingLine[] =>
  isUsual(pass)
    ? writers[language].lines(programOf(pass, trace, comments))
    : tapeLines(language, trace, comments)

/** The listing as a program that runs by itself, with all numbers of the pass in full. */
export function programScript(
  language: Language,
  pass: Pass,
  trace: Trace,
  comments: Comments,
): string {
  if (!isUsual(pass)) return tapeScript(language, trace, comments)
  const program = programOf(pass, trace, comments)
  const { lines, script } = writers[language]
  const listing = lines(program)
    .map(({ text }) => text)
    .join('\n')
  return script(program, numbersOf(pass, trace), listing)
}
