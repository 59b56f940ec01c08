import { cellNamed, type Model, type Tensors, unroll } from '../cells/index.ts'
import { lossOf, nodeNamed, oneHot, zeros } from '../engine/index.ts'
import { afterUpdate, record, type Update } from '../trace/index.ts'

/** What to train, on what, and how. */
export interface Training {
  readonly model: Model
  readonly parameters: Tensors
  /** The text as class indices. */
  readonly data: readonly number[]
  /** Characters fed in one iteration, T. */
  readonly sequenceLength: number
  readonly update: Update
}

export interface Iteration {
  /** Summed over the T characters, before the update. */
  readonly loss: number
  /** After the update. */
  readonly parameters: Tensors
}

/**
 * Truncated back-propagation through time: T characters an iteration, the state carried on by value.
 * When fewer than T + 1 characters are left, reading starts over with states of zero. Never ends.
 */
export function* train({
  model,
  parameters: start,
  data,
  sequenceLength: T,
  update,
}: Training): Generator<Iteration, never> {
  const { carries } = cellNamed(model.cell)
  const fresh = (): Tensors =>
    Object.fromEntries(carries.map((symbol) => [symbol, zeros(model.hiddenSize, 1)]))
  let state = { parameters: start, memory: {} as Tensors }
  let initial = fresh()
  let position = 0
  while (true) {
    if (position + T + 1 > data.length) {
      initial = fresh()
      position = 0
    }
    const tape = unroll({
      model,
      parameters: state.parameters,
      initial,
      inputs: data.slice(position, position + T).map((k) => oneHot(model.inputSize, k)),
      targets: data.slice(position + 1, position + T + 1),
    })
    state = afterUpdate(record(tape, { update, memory: state.memory }))
    initial = Object.fromEntries(
      carries.map((symbol) => [symbol, nodeNamed(tape, `t${T}.${symbol}`)!.value]),
    )
    position += T
    yield { loss: lossOf(tape), parameters: state.parameters }
  }
}
