import { type Pass, parametersOfModel, type Tensors } from '../../cells/index.ts'
import {
  type Gradient,
  type Id,
  multiplyOut,
  type OptimizerName,
  type Tensor,
  zeros,
  zip,
} from '../../engine/index.ts'
import { arrivalsOf, type Trace } from '../../trace/index.ts'

/** The numbers of a script that runs: what the listing computes with. */
export interface Numbers {
  /** Name and value, in the order in which they are declared. */
  readonly parameters: readonly (readonly [name: string, value: Tensor])[]
  readonly inputs: readonly Tensor[]
  readonly targets: readonly (number | null)[]
  /** h, and c of an LSTM, before the first time step. */
  readonly states: readonly (readonly [symbol: string, value: Tensor])[]
  /** States whose gradient there is; a mistake may lose it. */
  readonly reached: readonly string[]
  /** What the optimiser remembers of the updates before; null where it starts afresh. */
  readonly memory: Tensors | null
}

/** What the optimiser remembered before an update, worked out from what it remembers afterwards. */
const before: Readonly<Record<OptimizerName, (after: number, gradient: number) => number>> = {
  sgd: () => 0,
  momentum: (after, gradient) => (after - gradient) / 0.9,
  adagrad: (after, gradient) => after - gradient * gradient,
}

/** The memory of earlier updates, by parameter; null where the optimiser starts afresh, or has none. */
function memoryOf({ steps, tape, update }: Trace): Tensors | null {
  if (update === null) return null
  const totals = new Map<Id, Gradient>()
  const memory: Record<string, Tensor> = {}
  for (const step of steps) {
    if (step.kind === 'backward' && tape.nodes[step.to]!.leaf === 'parameter')
      totals.set(step.to, step.total)
    if (step.kind === 'clip') totals.set(step.node, step.after)
    if (step.kind === 'update')
      memory[tape.nodes[step.node]!.name] = zip(
        step.memory,
        multiplyOut(totals.get(step.node)!),
        before[update.optimizer],
      )
  }
  const fresh = Object.values(memory).every(({ data }) => [...data].every((value) => value === 0))
  return fresh ? null : memory
}

/** The numbers that a pass started from, and what its trace says came of them. */
export function numbersOf(pass: Pass, trace: Trace): Numbers {
  const { model, parameters, initial, inputs, targets } = pass
  const symbols = model.cell === 'lstm' ? ['h', 'c'] : ['h']
  return {
    parameters: parametersOfModel(model).map(({ name }) => [name, parameters[name]!] as const),
    inputs,
    targets,
    states: symbols.map((one) => [one, initial[one] ?? zeros(model.hiddenSize, 1)] as const),
    reached: symbols.filter((one) =>
      trace.tape.nodes.some(
        (node) => node.symbol === one && node.time === 0 && arrivalsOf(trace, node.id).length > 0,
      ),
    ),
    memory: memoryOf(trace),
  }
}
