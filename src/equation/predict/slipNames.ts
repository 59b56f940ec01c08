import type { Id } from '../../engine/index.ts'
import type { Trace } from '../../trace/index.ts'
import type { Candidate, Question } from '../../trace/predict/index.ts'
import type { Label } from '../label.ts'
import { Scribe } from '../scribe.ts'
import { type AskedNames, shareMade } from './names.ts'

/** What a sentence about a slip is made of, besides the question. */
export interface SlipNames extends AskedNames {
  /** The node that the slip is about, and the one that is meant; the asked one where there is none. */
  readonly about: Label
  readonly meant: Label
  /** The function that was taken. */
  readonly taken: string
  /** The terms that were left out. */
  readonly forgotten: readonly Label[]
}

/** The names of a slip in the answer to a question. */
export function slipNamesOf(
  trace: Trace,
  question: Question,
  names: AskedNames,
  { node, meant, fn, forgotten }: Candidate,
  now: number | null,
): SlipNames {
  const scribe = new Scribe(trace, now)
  const valueNamed = (id: Id | undefined) => scribe.value(scribe.node(id ?? question.node))
  return {
    ...names,
    about: valueNamed(node),
    meant: valueNamed(meant),
    taken: fn ?? '',
    forgotten: (forgotten ?? []).map((n) => shareMade(scribe, n) ?? sentAt(scribe, n)),
  }
}

/** The gradient that a step hands on as it is. */
function sentAt(scribe: Scribe, n: number): Label {
  const step = scribe.trace.steps[n]!
  return step.kind === 'backward' ? scribe.upstream(scribe.node(step.from)) : []
}
