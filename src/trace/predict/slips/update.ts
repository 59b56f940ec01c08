import {
  type Expression,
  evaluate,
  formula,
  multiplyOut,
  type OptimizerName,
  optimizerNamed,
  type Tensor,
} from '../../../engine/index.ts'
import { nodeKnownAt } from '../../known.ts'
import type { StepOf, Trace } from '../../trace.ts'
import type { Candidate } from './candidate.ts'

/** A gradient that should have been cut. */
export const clipCandidates = ({ before }: StepOf<'clip'>): readonly Candidate[] => [
  { kind: 'not clipped', tensor: before },
]

/** The gradient that an update went by: as clipped, else as it was summed. */
function gradientFor(trace: Trace, { node }: StepOf<'update'>): Tensor | null {
  const { gradient } = nodeKnownAt(trace, node, trace.steps.length - 1)
  return gradient && multiplyOut(gradient)
}

/** A parameter moved uphill, not at all, or by a rule that leaves something out. */
export function updateCandidates(trace: Trace, step: StepOf<'update'>): readonly Candidate[] {
  const { before, after, memory } = step
  const value = formula.leaf(before)
  const worked = (of: Expression<Tensor>) => evaluate(of, (tensor) => tensor)
  const change = formula.minus(formula.leaf(after), value)
  return [
    { kind: 'not updated', tensor: before },
    { kind: 'ascent', tensor: worked(formula.minus(value, change)) },
    ...ruleCandidates(trace, { value: before, gradient: gradientFor(trace, step), memory }),
    { kind: 'change alone', tensor: worked(change) },
  ]
}

/** The optimiser's rule without its rate, and simpler rules in its place. */
function ruleCandidates(
  { update }: Trace,
  given: { readonly value: Tensor; readonly gradient: Tensor | null; readonly memory: Tensor },
): readonly Candidate[] {
  const { gradient } = given
  if (update === null || gradient === null) return []
  const by = (name: OptimizerName, rate: number) =>
    evaluate(optimizerNamed(name).value({ ...update, rate }), (of) => ({ ...given, gradient })[of])
  return [
    { kind: 'rate forgotten', tensor: by(update.optimizer, 1) },
    { kind: 'whole gradient', tensor: by('sgd', 1) },
    { kind: 'memory forgotten', tensor: by('sgd', update.rate) },
  ]
}
