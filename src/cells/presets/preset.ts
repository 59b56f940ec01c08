import { fromRows } from '../../engine/index.ts'
import type { CellName } from '../list.ts'
import { charactersOf, type Sequence, sequenceOf } from '../text.ts'
import type { Pass } from '../unroll.ts'

/** A network with its numbers and a text, ready to run. */
export interface Preset extends Pass {
  readonly text: string
  readonly sequence: Sequence
}

/** Fills in what the text and the matrices already say: vocabulary, inputs, targets, sizes. */
export function preset(given: {
  readonly cell: CellName
  readonly text: string
  readonly parameters: Readonly<Record<string, readonly (readonly number[])[]>>
}): Preset {
  const sequence = sequenceOf(charactersOf(given.text))
  const parameters = Object.fromEntries(
    Object.entries(given.parameters).map(([name, rows]) => [name, fromRows(rows)]),
  )
  const V = sequence.vocabulary.length
  return {
    text: given.text,
    sequence,
    model: {
      cell: given.cell,
      activation: 'tanh',
      inputSize: V,
      hiddenSize: parameters.W_hh!.cols,
      outputSize: V,
    },
    parameters,
    initial: {},
    inputs: sequence.inputs,
    targets: sequence.targets,
  }
}
