import { cellOf } from '../cells/index.ts'
import {
  addsCosts,
  blockOf,
  type Id,
  isCost,
  isZeroGradient,
  lossOf,
  type Node,
  parametersOf,
  type Tape,
} from '../engine/index.ts'
import { Scribe } from '../equation/scribe.ts'
import {
  type Chapter,
  chapterAt,
  chaptersOf,
  lostFrom,
  nodeKnownAt,
  type StepOf,
  slipsAt,
  type Trace,
} from '../trace/index.ts'
import { actorsOf } from './actors.ts'
import { backwardFact } from './backward.ts'
import type { Fact } from './facts.ts'
import { forwardFact } from './forward.ts'
import { hotOf, spotOf } from './oneHotClass.ts'

/** Whether a move is one thing: a node, or the blocks of one split or merge. */
function isOne(tape: Tape, [first, ...rest]: readonly Node[]): boolean {
  if (rest.length === 0) return true
  const stack = blockOf(tape, first!)?.stack
  return stack !== undefined && rest.every((node) => blockOf(tape, node)?.stack === stack)
}

const entries = ({ value }: Node): number => value.data.length

/** What happens in a move, of any grain. */
export function factOf(
  trace: Trace,
  move: Chapter,
  vocabulary: readonly string[] | undefined,
): Fact {
  const actors = actorsOf(trace, move)
  const actor = actors[0]!
  if (!isOne(trace.tape, actors)) return severalFact(trace, move, actors, vocabulary)
  const scribe = new Scribe(trace, actor.time)
  const step = trace.steps[move.first]!
  switch (step.kind) {
    case 'forward':
      return forwardFact(scribe, actors, vocabulary)
    case 'loss':
      if (!addsCosts(trace.tape, actor)) return forwardFact(scribe, actors, vocabulary)
      return {
        kind: 'total',
        result: scribe.value(actor),
        gradient: scribe.gradient(actor),
        count: actor.inputs.length,
        loss: actor.value.data[0]!,
        start: step.grad.data[0]!,
      }
    case 'backward': {
      const steps = trace.steps.slice(move.first, move.last + 1) as readonly StepOf<'backward'>[]
      return backwardFact(scribe, steps, vocabulary)
    }
    case 'clip':
      return {
        kind: 'clip',
        gradient: scribe.gradient(actor),
        bound: trace.update!.clip!,
        cut: cutIn(trace, move.first),
        of: entries(actor),
      }
    case 'update': {
      const { optimizer, rate } = trace.update!
      const known = nodeKnownAt(trace, actor.id, move.first).gradient
      return {
        kind: 'update',
        parameter: scribe.value(actor),
        gradient: scribe.gradient(actor),
        optimizer,
        rate,
        zero: known !== null && isZeroGradient(known),
        stays: !hasMoved(trace, move.first),
      }
    }
  }
}

/** Whether an update step changes its parameter. */
function hasMoved(trace: Trace, step: number): boolean {
  const update = trace.steps[step]!
  if (update.kind !== 'update') return false
  return [...update.before.data].some((number, k) => number !== update.after.data[k])
}

/** How many entries a clip step cut. */
function cutIn(trace: Trace, step: number): number {
  const clip = trace.steps[step]!
  if (clip.kind !== 'clip') return 0
  const after = clip.after.data
  return [...clip.before.data].filter((number, k) => !Object.is(number, after[k])).length
}

function severalFact(
  trace: Trace,
  { first, last, kind, time }: Chapter,
  actors: readonly Node[],
  vocabulary: readonly string[] | undefined,
): Fact {
  const scribe = new Scribe(trace, time)
  if (kind === 'clip') {
    let cut = 0
    for (let step = first; step <= last; step++) cut += cutIn(trace, step)
    const of = actors.reduce((sum, node) => sum + entries(node), 0)
    return { kind: 'clip all', bound: trace.update!.clip!, cut, of }
  }
  if (kind === 'update') {
    const { optimizer, rate } = trace.update!
    let count = 0
    for (let n = first; n <= last; n++) if (hasMoved(trace, n)) count++
    return { kind: 'update all', count, of: actors.length, optimizer, rate }
  }
  if (new Set(actors.map((node) => node.time)).size > 1) return passFact(trace, kind)
  const times = chaptersOf(trace, 'time')
  const own = times[chapterAt(times, first)]!
  const whole = time !== null && own.first === first && own.last === last
  if (kind === 'forward') {
    if (!whole) return { kind: 'several', nodes: actors.map((node) => scribe.value(node)) }
    const state = cellOf(trace.tape)?.carries[0]
    const found = (is: (node: Node) => boolean) =>
      trace.tape.nodes.find((node) => node.time === time && is(node))
    const x = found(({ leaf }) => leaf === 'input')
    const h = found(({ symbol }) => symbol === state)
    const cost = found(isCost)
    const hot = x ? hotOf(x.value) : null
    return {
      kind: 'forward step',
      time,
      fed: hot === null ? null : spotOf(hot, vocabulary),
      state: h ? scribe.value(h) : [],
      term: cost ? scribe.value(cost) : [],
      loss: cost ? cost.value.data[0]! : null,
    }
  }
  return whole
    ? backwardSummary(scribe, time, actors, { first, last })
    : { kind: 'several back', nodes: actors.map((node) => scribe.gradient(node)) }
}

/** A pass as a whole. */
function passFact(trace: Trace, kind: Chapter['kind']): Fact {
  if (kind === 'backward')
    return { kind: 'backward pass', parameters: parametersOf(trace.tape).length }
  const times = new Set(
    trace.tape.nodes.flatMap(({ time }) => (time !== null && time > 0 ? time : [])),
  ).size
  return { kind: 'forward pass', times, loss: lossOf(trace.tape) }
}

/** A time step on the way back: the parameters that it has a term for, and the states before it that it sends gradient to. */
function backwardSummary(
  scribe: Scribe,
  time: number,
  actors: readonly Node[],
  { first, last }: Pick<Chapter, 'first' | 'last'>,
): Fact {
  const { trace } = scribe
  const before = scribe.tape.nodes.filter(
    (node) =>
      node.time === time - 1 &&
      nodeKnownAt(trace, node.id, last).arrived > 0 &&
      actors.some(({ inputs }) => inputs.includes(node.id)),
  )
  // Initial states are put on the tape in another order than those that a time step makes.
  const made = (state: Node) =>
    scribe.tape.nodes.findIndex((node) => node.time === time && node.symbol === state.symbol)
  before.sort((a, b) => made(a) - made(b))
  const dropped = new Set(actors.flatMap((node) => lostFrom(trace, node).map(({ to }) => to)))
  let assigned = false
  const gaining = new Set<Id>()
  for (let n = first; n <= last; n++) {
    const step = trace.steps[n]!
    const replaces = slipsAt(trace, n).total !== null
    assigned ||= replaces
    if (step.kind !== 'backward' || scribe.node(step.to).leaf !== 'parameter') continue
    if (replaces || !isZeroGradient(step.share)) gaining.add(step.to)
  }
  const without = parametersOf(scribe.tape).filter(({ id }) => !gaining.has(id))
  return {
    kind: 'backward step',
    time,
    without: without.map((node) => scribe.value(node)),
    gaining: gaining.size,
    target: scribe.tape.nodes.some((node) => node.time === time && isCost(node)),
    states: before.map((node) => scribe.value(node)),
    given: before.some(({ leaf }) => leaf === 'state'),
    dropped: [...dropped].map((node) => scribe.value(node)),
    assigned,
  }
}
