import { generate, type Tensor } from '../../engine/index.ts'
import { numberIn, shapeIn, type Term } from '../../equation/index.ts'

const made = new WeakMap<Tensor, Tensor>()

/** The numbers of a term as the equation has them, rows and columns exchanged where it says so. */
export function turned(term: Term): Tensor {
  if (!term.transposed) return term.tensor
  const known = made.get(term.tensor)
  if (known) return known
  const [rows, cols] = shapeIn(term)
  const tensor = generate(rows, cols, (r, c) => numberIn(term, r * cols + c))
  made.set(term.tensor, tensor)
  return tensor
}
