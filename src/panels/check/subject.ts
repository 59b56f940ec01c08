import { type Node, nodeNamed } from '../../engine/index.ts'
import type { Moment } from '../../scene/index.ts'
import { nodeKnownAt, type Trace, wholeGradient } from '../../trace/index.ts'

/** Whose gradient a step is about: the first that is complete with it, else the parameter in it. */
export function subjectOfStep(trace: Trace, { kind, first, last, actor }: Moment): Node {
  const { nodes } = trace.tape
  if (kind === 'backward') {
    const targets = trace.steps
      .slice(first, last + 1)
      .flatMap((step) => (step.kind === 'backward' ? [nodes[step.to]!] : []))
    const isComplete = ({ id }: Node) => nodeKnownAt(trace, id, last).state === 'final'
    return (
      targets.find(isComplete) ?? targets.find(({ leaf }) => leaf === 'parameter') ?? targets[0]!
    )
  }
  const read = actor.inputs.map((id) => nodes[id]!)
  const parameter = read.find(({ leaf }) => leaf === 'parameter')
  if (parameter) return parameter
  // The softmax beside the loss receives nothing: what it reads does.
  return [actor, ...read].find(({ id }) => wholeGradient(trace, id) !== null) ?? actor
}

/** What is checked: the selected node, else what the step is about. */
export const subjectAt = (trace: Trace, moment: Moment, selected: string | null): Node =>
  (selected === null ? undefined : nodeNamed(trace.tape, selected)) ?? subjectOfStep(trace, moment)

/** Whether there is a gradient to compare with: every parameter has one, if only of zeros. */
export const isCheckable = (trace: Trace, { id, leaf }: Node): boolean =>
  leaf === 'parameter' || wholeGradient(trace, id) !== null
