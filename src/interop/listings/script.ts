import { type Pass, parametersOfModel, type Tensors } from '../../cells/index.ts'
import { type Tensor, zeros } from '../../engine/index.ts'
import { arrivalsOf, type Trace } from '../../trace/index.ts'

/** The numbers of a script that runs: what the listing computes with. */
export interface ScriptNumbers {
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

/** The memory of earlier updates, by parameter; null where the optimiser starts afresh, or has none. */
function memoryOf({ steps, tape }: Trace): Tensors | null {
  const memory: Record<string, Tensor> = {}
  for (const step of steps)
    if (step.kind === 'update') memory[tape.nodes[step.node]!.name] = step.remembered
  const fresh = Object.values(memory).every(({ data }) => [...data].every((value) => value === 0))
  return fresh ? null : memory
}

/** The numbers that a pass started from, and what its trace says came of them. */
export function numbersOf(pass: Pass, trace: Trace): ScriptNumbers {
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
