import { generate, seeded } from '../engine/index.ts'
import { cellNamed } from './list.ts'
import { type Model, parametersOfModel, type Tensors } from './unroll.ts'

/** Four decimals: what is printed is what is computed, and no machine rounds differently. */
const rounded = (value: number) => Math.round(value * 1e4) / 1e4

/**
 * Parameters to start from: matrices uniform in ±1/√H (the usual choice for recurrent layers),
 * biases zero, the forget gate's bias as given (1 keeps the cell state at first: Gers 2000).
 * The same seed gives the same numbers everywhere.
 */
export function initialise(model: Model, seed: number, forgetBias = 0): Tensors {
  const random = seeded(seed)
  const { gates } = cellNamed(model.cell)
  const H = model.hiddenSize
  const bound = 1 / Math.sqrt(H)
  const forgetRow = gates.indexOf('f') * H
  return Object.fromEntries(
    parametersOfModel(model).map(({ name, shape: [rows, cols] }) => {
      if (!name.startsWith('b_'))
        return [name, generate(rows, cols, () => rounded((2 * random() - 1) * bound))]
      const forgets = (row: number) =>
        name === 'b_f' ||
        (name === 'b_h' && forgetRow >= 0 && forgetRow <= row && row < forgetRow + H)
      return [name, generate(rows, cols, (row) => (forgets(row) ? forgetBias : 0))]
    }),
  )
}
