import type { Pass, Tensors } from '../../cells/index.ts'
import type { Tensor } from '../../engine/index.ts'

/** A tensor as a list of rows; a column as a plain list. */
function listed({ rows, cols, data }: Tensor): readonly unknown[] {
  const all = [...data]
  return cols === 1
    ? all
    : Array.from({ length: rows }, (_, r) => all.slice(r * cols, (r + 1) * cols))
}

const allListed = (tensors: Tensors) =>
  Object.fromEntries(Object.entries(tensors).map(([name, own]) => [name, listed(own)]))

/** A network with its numbers, and what it is run over, as a case that `npm run trace -- case.json` reads: format `unrolled-oracle/1`. */
export const caseOf = ({ model, parameters, initial, inputs, targets }: Pass) => ({
  format: 'unrolled-oracle/1',
  model,
  parameters: allListed(parameters),
  initial: allListed(initial),
  inputs: inputs.map(listed),
  targets,
})
