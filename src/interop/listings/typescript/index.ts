import type { ListingLine, Program } from '../listing.ts'
import { backward } from './backward.ts'
import { forward } from './forward.ts'
import { update } from './update.ts'

export { typescriptScript } from './script.ts'

/** Forward loop, loss, backward loop by hand, on plain arrays of numbers. */
export const typescriptLines = (program: Program): readonly ListingLine[] => [
  ...forward(program),
  ...backward(program),
  ...update(program),
]
