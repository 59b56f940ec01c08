import { map, type Tensor, zeros, zip } from './tensor.ts'

/** Size of a step (η), and the number that keeps a root away from 0. */
export interface Rates {
  readonly rate: number
  readonly epsilon: number
}

/** A parameter after its update, and what the optimiser remembers of it (of the parameter's shape). */
interface Updated {
  readonly value: Tensor
  readonly memory: Tensor
}

/** One step downhill. A first step starts from `zeros` as memory. */
export type Optimizer = (value: Tensor, gradient: Tensor, memory: Tensor, rates: Rates) => Updated

/** W − ηg. */
const sgd: Optimizer = (value, gradient, memory, { rate }) => ({
  value: zip(value, gradient, (w, g) => w - rate * g),
  memory,
})

/** β, the share of its velocity that the heavy ball keeps: the usual one. */
export const momentumBeta = 0.9

/** v ← βv + g, W − ηv: the heavy ball (Polyak 1964). */
const momentum: Optimizer = (value, gradient, memory, { rate }) => {
  const velocity = zip(memory, gradient, (v, g) => momentumBeta * v + g)
  return { value: zip(value, velocity, (w, v) => w - rate * v), memory: velocity }
}

/** m ← m + g², W − ηg/√(m + ε) (Duchi, Hazan, Singer 2011). */
const adagrad: Optimizer = (value, gradient, memory, { rate, epsilon }) => {
  const squares = zip(memory, gradient, (m, g) => m + g * g)
  const steps = zip(gradient, squares, (g, m) => (rate * g) / Math.sqrt(m + epsilon))
  return { value: zip(value, steps, (w, step) => w - step), memory: squares }
}

export const optimizers = { sgd, momentum, adagrad } satisfies Record<string, Optimizer>
export type OptimizerName = keyof typeof optimizers

export const freshMemory = (value: Tensor): Tensor => zeros(value.rows, value.cols)

/** Every element into [−bound, bound], one by one. */
export const clipped = (gradient: Tensor, bound: number): Tensor =>
  map(gradient, (g) => Math.min(bound, Math.max(-bound, g)))
