import { type Tape, zeros } from '../engine/index.ts'
import type { Activation } from './cell.ts'
import type { CellName } from './list.ts'
import { parametersOfModel, unroll } from './unroll.ts'

/** A cell in the smallest size over three time steps: its equations, without any numbers. */
export function equationsOf(cell: CellName, activation: Activation = 'tanh'): Tape {
  const model = { cell, activation, inputSize: 1, hiddenSize: 1, outputSize: 1 }
  const parameters = Object.fromEntries(
    parametersOfModel(model).map(({ name, shape }) => [name, zeros(...shape)]),
  )
  const inputs = [1, 2, 3].map(() => zeros(1, 1))
  return unroll({ model, parameters, initial: {}, inputs, targets: [0, 0, 0] })
}
