import { multiplyOut, type Tensor, zip } from '../../../engine/index.ts'
import { nodeKnownAt } from '../../known.ts'
import type { Step, Trace } from '../../trace.ts'
import type { Candidate } from './candidate.ts'

type Clip = Extract<Step, { readonly kind: 'clip' }>
type Update = Extract<Step, { readonly kind: 'update' }>

/** A gradient that should have been cut. */
export const clipCandidates = ({ before }: Clip): readonly Candidate[] => [
  { kind: 'not clipped', tensor: before },
]

/** The gradient that an update went by: as clipped, else as it was summed. */
function gradientFor(trace: Trace, { node }: Update): Tensor | null {
  const { gradient } = nodeKnownAt(trace, node, trace.steps.length - 1)
  return gradient && multiplyOut(gradient)
}

/** A parameter moved uphill, not at all, or by the gradient as it is. */
export function updateCandidates(trace: Trace, step: Update): readonly Candidate[] {
  const { before, after } = step
  const gradient = gradientFor(trace, step)
  return [
    { kind: 'not updated', tensor: before },
    { kind: 'ascent', tensor: zip(before, after, (b, a) => 2 * b - a) },
    ...(gradient
      ? [{ kind: 'rate forgotten' as const, tensor: zip(before, gradient, (b, g) => b - g) }]
      : []),
    { kind: 'change alone', tensor: zip(before, after, (b, a) => a - b) },
  ]
}
