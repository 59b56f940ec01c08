import { parametersOf } from '../engine/index.ts'
import { Scribe } from '../equation/scribe.ts'
import {
  backwardEnd,
  type Chapter,
  lostFrom,
  type MistakeName,
  slipsAt,
  type Trace,
  wrongAt,
} from '../trace/index.ts'
import { actorsOf } from './actors.ts'
import { termOf } from './arrival.ts'
import type { Fact } from './facts.ts'

/** What has to be said after a move while a mistake is on; nothing without one. */
export function remarksOf(trace: Trace, move: Chapter, fact: Fact): readonly Fact[] {
  if (trace.mistakes.length === 0) return []
  switch (fact.kind) {
    case 'clip':
    case 'update':
    case 'clip all':
    case 'update all':
      return wrongGradients(trace, move)
    case 'several back':
    case 'backward step':
    case 'backward pass': {
      const mistakes = mistakesIn(trace, move)
      return mistakes.length > 0 ? [{ kind: 'mistakes made', mistakes }] : []
    }
    case 'nothing':
      return []
    default:
      return move.kind === 'backward' ? lostIn(trace, move) : []
  }
}

/** Of the parameters that a move is about: those whose gradient came out wrong. */
function wrongGradients(trace: Trace, move: Chapter): readonly Fact[] {
  const actors = actorsOf(trace, move)
  const end = backwardEnd(trace)
  const scribe = new Scribe(trace, null)
  const wrong = parametersOf(trace.tape).filter(
    (node) => actors.includes(node) && wrongAt(trace, node.id, end),
  )
  const gradients = wrong.map((node) => scribe.gradient(node))
  return gradients.length > 0 ? [{ kind: 'wrong gradients', gradients }] : []
}

/** The mistakes that the steps of a move make. */
function mistakesIn(trace: Trace, move: Chapter): readonly MistakeName[] {
  const found = new Set<MistakeName | null>()
  for (let step = move.first; step <= move.last; step++) {
    const { share, total } = slipsAt(trace, step)
    found.add(share).add(total)
  }
  for (const node of actorsOf(trace, move))
    for (const { mistake } of lostFrom(trace, node)) found.add(mistake)
  return trace.mistakes.filter((name) => found.has(name))
}

/** What the node of a move should send on, and does not; said once all that it sends is sent. */
function lostIn(trace: Trace, move: Chapter): readonly Fact[] {
  const [actor] = actorsOf(trace, move)
  if (!actor) return []
  const next = trace.steps[move.last + 1]
  if (next?.kind === 'backward' && next.from === actor.id) return []
  const scribe = new Scribe(trace, actor.time)
  return lostFrom(trace, actor).map(({ from, input, to }) => ({
    kind: 'lost',
    term: termOf(scribe, from, to, input),
    to: scribe.value(to),
  }))
}
