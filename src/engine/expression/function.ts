import type { CodeLanguage } from './expression.ts'

/** A call of a function of one library each: np.tanh, torch.tanh, Math.tanh. */
export const callOf =
  (names: Readonly<Record<CodeLanguage, string>>) =>
  (language: CodeLanguage, args: readonly string[]): string =>
    `${names[language]}(${args.join(', ')})`
