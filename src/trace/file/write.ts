import { writtenNumber } from '../../door/index.ts'
import {
  type Factors,
  type Gradient,
  isFactors,
  multiplyOut,
  type Node,
  type Numbers,
  shapeOf,
} from '../../engine/index.ts'
import { stepName } from '../names.ts'
import type { Step, Trace } from '../trace.ts'
import { traceFormat } from './format.ts'

const flat = (numbers: Numbers) => Array.from(numbers, writtenNumber)

/** The file has factors of one column each; wider ones are multiplied out. */
const isOuter = (gradient: Gradient): gradient is Factors =>
  isFactors(gradient) && gradient.left.cols === 1

const writtenGradient = (gradient: Gradient) =>
  isOuter(gradient)
    ? { left: flat(gradient.left.data), right: flat(gradient.right.data) }
    : flat(multiplyOut(gradient).data)

function writtenNode(node: Node, nodes: readonly Node[]) {
  const { name, gate, stage, leaf, op, attr, inputs, value, differentiable } = node
  return {
    name,
    ...(leaf === null
      ? { op, inputs: inputs.map((id) => nodes[id]!.name), attr }
      : { leaf, ...(differentiable === (leaf === 'parameter') ? {} : { differentiable }) }),
    ...(gate === null ? {} : { gate }),
    stage,
    shape: shapeOf(value),
    value: flat(value.data),
  }
}

function writtenStep(trace: Trace, step: Step, n: number) {
  const { nodes } = trace.tape
  const named = { kind: step.kind, name: stepName(trace, n) }
  switch (step.kind) {
    case 'forward':
      return { ...named, node: nodes[step.node]!.name }
    case 'loss':
      return { ...named, node: nodes[step.node]!.name, grad: flat(step.grad.data) }
    case 'backward': {
      const { from, to, input, upstream, share, total } = step
      // A sum of outer products is as large as its matrix; its terms are in the file already.
      const summed = isOuter(total) && trace.mistakes.length === 0
      return {
        ...named,
        from: nodes[from]!.name,
        to: nodes[to]!.name,
        input,
        upstream: flat(upstream.data),
        share: writtenGradient(share),
        ...(summed ? {} : { total: flat(multiplyOut(total).data) }),
      }
    }
    case 'clip':
      return { ...named, node: nodes[step.node]!.name, after: flat(step.after.data) }
    case 'update':
      return {
        ...named,
        node: nodes[step.node]!.name,
        after: flat(step.after.data),
        remembered: flat(step.remembered.data),
        memory: flat(step.memory.data),
      }
  }
}

/** A trace as one JSON object, see the format above. */
export const writeTrace = (trace: Trace): object => ({
  format: traceFormat,
  nodes: trace.tape.nodes.map((node) => writtenNode(node, trace.tape.nodes)),
  loss: trace.tape.nodes[trace.tape.loss]!.name,
  update: trace.update,
  mistakes: trace.mistakes,
  steps: trace.steps.map((step, n) => writtenStep(trace, step, n)),
})
