import { type Id, startTape, type Tape, type Tensor, zeros } from '../engine/index.ts'
import { runToEnd, type Work } from '../jobs/runToEnd.ts'
import type { Activation, Parameter, Sizes } from './cell.ts'
import { type CellName, cellNamed } from './list.ts'

export type Tensors = Readonly<Record<string, Tensor>>

/** Which network, and how large. */
export interface Model extends Sizes {
  readonly cell: CellName
  /** Of an RNN; the gated cells have theirs fixed. */
  readonly activation: Activation
}

/** A network with numbers, and what to run it over. */
export interface Pass {
  readonly model: Model
  /** By name, of the shapes that `parametersOfModel` says. */
  readonly parameters: Tensors
  /** States before the first step, by symbol (h; c), H×1. Zeros where left out. */
  readonly initial: Tensors
  /** x of each time step, V×1. */
  readonly inputs: readonly Tensor[]
  /** Class to predict at each time step; null for none. */
  readonly targets: readonly (number | null)[]
}

/** Leaves that receive a gradient beyond the parameters: data needs none unless it is asked for. */
export interface Wanted {
  readonly inputs?: boolean
  readonly initial?: boolean
}

/** All parameters of a network with their shapes, the cell's first, then those of the output layer. */
export const parametersOfModel = (model: Model): readonly Parameter[] => [
  ...cellNamed(model.cell).parameters(model),
  { name: 'W_hy', shape: [model.outputSize, model.hiddenSize] },
  { name: 'b_y', shape: [model.outputSize, 1] },
]

/**
 * The cell laid out along the sequence, with its output layer and its loss: every number of the
 * forward pass, under stable names. L = Σ Lₜ over the steps that have a target; logits and
 * probabilities are there at every step. Throws when there is no step, no target, or a shape is wrong.
 */
export const unroll = (pass: Pass, wanted: Wanted = {}): Tape => runToEnd(unrolling(pass, wanted))

/** The same, with a pause after each time step. */
export function* unrolling(pass: Pass, wanted: Wanted = {}): Work<Tape> {
  const { model, parameters, initial, inputs, targets } = pass
  const cell = cellNamed(model.cell)
  const tape = startTape()

  let read = 0
  const ids = new Map<string, Id>()
  for (const { name, shape } of parametersOfModel(model)) {
    const value = parameters[name]
    if (value?.rows !== shape[0] || value.cols !== shape[1])
      throw new Error(`${name} takes ${shape[0]}×${shape[1]} numbers`)
    read += value.data.length
    ids.set(name, tape.leaf('parameter', { symbol: name }, value))
  }
  const parameter = (name: string) => ids.get(name)!

  let carried: Readonly<Record<string, Id>> = Object.fromEntries(
    cell.carries.map((symbol) => [
      symbol,
      tape.leaf(
        'state',
        { symbol, time: 0 },
        initial[symbol] ?? zeros(model.hiddenSize, 1),
        wanted.initial ?? false,
      ),
    ]),
  )

  const losses: Id[] = []
  for (const [k, value] of inputs.entries()) {
    const time = k + 1
    const x = tape.leaf('input', { symbol: 'x', time }, value, wanted.inputs ?? false)
    carried = cell.step({
      tape,
      time,
      activation: model.activation,
      size: model.hiddenSize,
      parameter,
      before: (symbol) => carried[symbol]!,
      x,
    })
    const hy = tape.apply('matmul', [parameter('W_hy'), carried.h!], { symbol: 'hy', time }) // (O,H)·(H,1)
    const y = tape.apply('add', [hy, parameter('b_y')], { symbol: 'y', time })
    tape.apply('softmax', [y], { symbol: 'p', time })
    const target = targets[k] ?? null
    if (target !== null)
      losses.push(tape.apply('softmaxCrossEntropy', [y], { symbol: 'L', time }, { target }))
    yield read
  }
  if (losses.length === 0) throw new Error('no time step has a target, so there is no loss')
  return tape.finish(tape.apply('add', losses, { symbol: 'loss' }))
}
