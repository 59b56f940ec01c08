import type { Tensor } from '../tensor.ts'
import type { Expression } from './expression.ts'

/** The languages of listings. */
export type CodeLanguage = 'numpy' | 'torch' | 'typescript'

/** A function as formulas call it, defined beside the op that is named after it. */
export interface Fn {
  readonly name: string
  /** How formulas write it: σ for sigmoid. */
  readonly symbol: string
  readonly latex: string
  /** Written other than as a call where there is room: a power of e, a root, a name without brackets. */
  readonly notation?: 'exponential' | 'root' | 'prefix'
  /** One call in a program, its arguments written out already. */
  readonly code: (language: CodeLanguage, args: readonly string[]) => string
  /** Arguments that have lost their digits, so that the result says nothing: ln of what rounded to 0. */
  readonly isBlurredAt?: (x: number) => boolean
  /** Element by element; or of a whole column. */
  readonly of:
    | { readonly entries: (...x: number[]) => number }
    | {
        readonly column: (x: Tensor) => Tensor
        /** Entry `row` of the result, by the entries of the argument. */
        readonly entry: <Leaf>(
          at: (row: number) => Expression<Leaf>,
          row: number,
          rows: number,
        ) => Expression<Leaf>
      }
}

/** A call of a function of one library each: np.tanh, torch.tanh, Math.tanh. */
export const callOf =
  (names: Readonly<Record<CodeLanguage, string>>) =>
  (language: CodeLanguage, args: readonly string[]): string =>
    `${names[language]}(${args.join(', ')})`
