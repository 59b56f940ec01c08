import { call, clip, leaf, minus, number, over, square, sum, times } from './expression/builders.ts'
import { evaluate } from './expression/evaluate.ts'
import type { Expression } from './expression/expression.ts'
import { root } from './expression/root.ts'
import { type Tensor, zeros } from './tensor.ts'

/** Size of a step (η), and the number that keeps a root away from 0. */
export interface Rates {
  readonly rate: number
  readonly epsilon: number
}

/** What an optimiser's formulas speak of: a parameter W, its gradient g, what is remembered of it (m or v). */
type Quantity = 'value' | 'gradient' | 'memory'

type UpdateRule = Expression<Quantity>

const W = leaf<Quantity>('value')
const g = leaf<Quantity>('gradient')
const m = leaf<Quantity>('memory')
const eta = (rate: number) => number(rate, 'η')

/** One step downhill as formulas. A first step starts from `zeros` as memory. */
export interface Optimizer {
  /** Its letter, and what becomes of it in a step, before the parameter moves; null where nothing is remembered. */
  readonly memory: { readonly letter: string; readonly rule: UpdateRule } | null
  /** The parameter after the step, by the memory as it is then. */
  readonly value: (rates: Rates) => UpdateRule
}

/** W − ηg. */
const sgd: Optimizer = { memory: null, value: ({ rate }) => minus(W, times(eta(rate), g)) }

/** β, the share of its velocity that the heavy ball keeps: the usual one. */
export const momentumBeta = 0.9

/** v ← βv + g, W − ηv: the heavy ball (Polyak 1964). */
const momentum: Optimizer = {
  memory: { letter: 'v', rule: sum(times(number(momentumBeta, 'β'), m), g) },
  value: ({ rate }) => minus(W, times(eta(rate), m)),
}

/** m ← m + g², W − ηg/√(m + ε) (Duchi, Hazan, Singer 2011). */
const adagrad: Optimizer = {
  memory: { letter: 'm', rule: sum(m, square(g)) },
  value: ({ rate, epsilon }) =>
    minus(W, times(eta(rate), over(g, call(root, sum(m, number(epsilon, 'ε')))))),
}

export const optimizers = { sgd, momentum, adagrad } satisfies Record<string, Optimizer>
export type OptimizerName = keyof typeof optimizers

/** The optimiser of that name, its literal type widened so that all are used alike. */
export const optimizerNamed = (name: OptimizerName): Optimizer => optimizers[name]

/** A parameter after its update, and what the optimiser remembers of it (of the parameter's shape). */
interface Updated {
  readonly value: Tensor
  readonly memory: Tensor
}

/** One step downhill, evaluated. */
export function updated(
  name: OptimizerName,
  given: Readonly<Record<Quantity, Tensor>>,
  rates: Rates,
): Updated {
  const optimizer = optimizerNamed(name)
  const memory = optimizer.memory
    ? evaluate(optimizer.memory.rule, (of) => given[of])
    : given.memory
  return { memory, value: evaluate(optimizer.value(rates), (of) => ({ ...given, memory })[of]) }
}

export const freshMemory = (value: Tensor): Tensor => zeros(value.rows, value.cols)

/** Every element into [−bound, bound], one by one. */
export const clipped = (gradient: Tensor, bound: number): Tensor =>
  evaluate(clip(leaf(gradient), bound), (of) => of)
