import { memo, type Tensor, transposed as turned } from '../../engine/index.ts'
import type { Term } from '../../equation/index.ts'

const transpose = memo(turned)

/** The numbers of a term as the equation has them: transposed where it says so. */
export const transposed = ({ tensor, transposed: isTransposed }: Term): Tensor =>
  isTransposed ? transpose(tensor) : tensor
