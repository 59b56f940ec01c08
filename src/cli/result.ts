import { cellNamed, type Pass, type Tensors, unroll } from '../cells/index.ts'
import { lossOf, nodeNamed, type Tape, type Tensor, toRows, zeros } from '../engine/index.ts'
import { gradientsOf, record, type Trace } from '../trace/index.ts'

/** What the reference format calls the nodes of each time step that all cells have. */
const output = { h: 'h', logits: 'y', probabilities: 'p' }

/** A column as a plain list, a matrix as its rows. */
const written = (x: Tensor) => (x.cols === 1 ? [...x.data] : toRows(x))

export const writtenTensors = (tensors: Tensors) =>
  Object.fromEntries(Object.entries(tensors).map(([name, x]) => [name, written(x)]))

/** One case, run with gradients for everything, inputs and initial states included. */
export const recordCase = (pass: Pass): Trace =>
  record(unroll(pass, { inputs: true, initial: true }))

/** `loss`, `losses`, `values` and `gradients`, keyed as `expected` of `unrolled-oracle/1`. */
export function resultOf(pass: Pass, trace: Trace) {
  const { tape } = trace
  const times = pass.inputs.map((_, k) => k + 1)
  const gradients = gradientsOf(trace)
  const named = { ...cellNamed(pass.model.cell).reference, ...output }
  const valueNamed = (name: string) => nodeNamed(tape, name)!.value
  const gradientNamed = (name: string): Tensor =>
    gradients[name] ?? zeros(valueNamed(name).rows, valueNamed(name).cols)
  const overTime = (of: (name: string) => Tensor, symbol: string) =>
    times.map((time) => written(of(`t${time}.${symbol}`)))
  const learned = Object.fromEntries(
    Object.keys(pass.parameters).map((name) => [name, gradientNamed(name)]),
  )
  const states = cellNamed(pass.model.cell).carries.map((symbol) => [
    `${symbol}0`,
    written(gradientNamed(`t0.${symbol}`)),
  ])
  return {
    loss: lossOf(tape),
    losses: times.map((time) => lossAt(tape, time)),
    values: Object.fromEntries(
      Object.entries(named).map(([key, symbol]) => [key, overTime(valueNamed, symbol)]),
    ),
    gradients: {
      ...writtenTensors(learned),
      ...Object.fromEntries(
        Object.entries(named)
          .filter(([key]) => key !== 'probabilities')
          .map(([key, symbol]) => [key, overTime(gradientNamed, symbol)]),
      ),
      x: overTime(gradientNamed, 'x'),
      ...Object.fromEntries(states),
    },
  }
}

/** Lₜ; a step without a target adds nothing. */
const lossAt = (tape: Tape, time: number): number =>
  nodeNamed(tape, `t${time}.L`)?.value.data[0] ?? 0
