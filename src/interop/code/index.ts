import { type CodeLanguage, print } from '../../engine/index.ts'
import { libraries, pythonPrinter } from './python.ts'
import { type CodeExpression, type EachEntry, typescriptOf } from './typescript.ts'

export * from './exactNumbers.ts'
export { libraries } from './python.ts'
export type { CodeExpression, EachEntry } from './typescript.ts'

/** An expression of named arrays as a line of a program. `each` is for TypeScript, which has no operators for arrays. */
export const codeOf = (of: CodeExpression, language: CodeLanguage, each: EachEntry): string =>
  language === 'typescript'
    ? typescriptOf(of, each)
    : print(of, pythonPrinter(libraries[language], language))
