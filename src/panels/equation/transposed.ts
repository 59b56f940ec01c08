import { generate, memo, type Tensor } from '../../engine/index.ts'
import type { Term } from '../../equation/index.ts'

const transpose = memo(({ rows, cols, data }: Tensor) =>
  generate(cols, rows, (r, c) => data[c * cols + r]!),
)

/** The numbers of a term as the equation has them: transposed where it says so. */
export const transposed = ({ tensor, transposed: isTransposed }: Term): Tensor =>
  isTransposed ? transpose(tensor) : tensor
