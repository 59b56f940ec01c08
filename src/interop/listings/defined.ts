import { type CodeLanguage, functionsOf, type Tape } from '../../engine/index.ts'

/** The lines that define what a listing of a tape calls, or goes through entries with, and the library of its language does not have. */
export const definedFor = (
  language: CodeLanguage,
  tape: Tape,
  listing: readonly string[],
): readonly string[] =>
  functionsOf(tape).flatMap(({ name, defined }) => {
    const used = new RegExp(`\\b${name}[()]`)
    return listing.some((text) => used.test(text)) ? (defined?.[language] ?? []) : []
  })
