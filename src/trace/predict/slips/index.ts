import { blockOf, map } from '../../../engine/index.ts'
import type { Trace } from '../../trace.ts'
import type { Question } from '../question.ts'
import { type Candidate, fitting } from './candidate.ts'
import { forwardCandidates } from './forward.ts'
import { shareAloneCandidates, totalCandidates } from './terms.ts'
import { clipCandidates, updateCandidates } from './update.ts'

export type { Candidate, SlipKind } from './candidate.ts'

function ownCandidates(trace: Trace, question: Question): readonly Candidate[] {
  const { tape } = trace
  const step = trace.steps[question.step]!
  switch (step.kind) {
    case 'forward':
    case 'loss':
      return forwardCandidates(tape.nodes[step.node]!, tape)
    case 'backward': {
      const isMerge = blockOf(tape, tape.nodes[step.from]!) !== null
      return question.asks === 'total'
        ? totalCandidates(trace, question, isMerge)
        : shareAloneCandidates(trace, step, question)
    }
    case 'clip':
      return clipCandidates(step)
    case 'update':
      return updateCandidates(trace, step)
  }
}

/** What the learner would get by each slip that can be made here, the more telling ones first. */
export const candidatesOf = (trace: Trace, question: Question): readonly Candidate[] => [
  ...fitting(question.truth, ownCandidates(trace, question)),
  { kind: 'sign', tensor: map(question.truth, (v) => -v) },
]
