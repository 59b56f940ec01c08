import type { OptimizerName } from '../../engine/index.ts'
import type { MistakeName } from '../../trace/index.ts'

/** What the comments of a program say, in the reader's language; each fits on one line. */
export interface Comments {
  readonly forward: string
  readonly backward: string
  /** What the rows of a stack are, in order. */
  readonly rows: (letters: string) => string
  /** The loss is a sum, so each of its terms receives 1. */
  readonly terms: string
  /** dy of softmax and cross-entropy. */
  readonly onehot: string
  /** A sum hands its gradient on unchanged. */
  readonly handsOn: (gradient: string, to: readonly [string, string]) => string
  /** What t+1 sends; zero at the last time step. */
  readonly fromNext: string
  readonly autograd: string
  readonly clip: string
  readonly update: (optimizer: OptimizerName) => string
  /** Which mistakes are made in this line. */
  readonly mistakes: (names: readonly MistakeName[]) => string
  /** Above the numbers of a script. */
  readonly numbers: string
  readonly sequence: string
  readonly helpers: string
  readonly results: string
  /** Above what clipping leaves of the gradients. */
  readonly cut: string
}
