import { type Id, multiplyOut, type Tensor } from '../../engine/index.ts'
import { actorOf, type Chapter } from '../chapters.ts'
import { arrivalsOf } from '../known.ts'
import type { StepOf, Trace } from '../trace.ts'

/** What a question is about: a value; one share of a gradient, or its sum; a gradient cut, a parameter moved. */
type Asks = 'value' | 'share' | 'total' | 'clipped' | 'updated'

/** What the next move will bring, to be said before it is seen. */
export interface Question {
  /** Steps of the move. */
  readonly first: number
  readonly last: number
  /** The one of them whose result is asked for. */
  readonly step: number
  readonly asks: Asks
  /** The node whose value or gradient it is, and the one that computes or sends it. */
  readonly node: Id
  readonly actor: Id
  readonly truth: Tensor
  /** Entries asked for, row-major: all of a short vector, one of anything else. */
  readonly entries: readonly number[]
}

/** A vector with more entries than this is asked for one of them. */
const longest = 6

/** The entry that says most: the largest in size. */
function largest({ data }: Tensor): number {
  let best = 0
  for (let k = 1; k < data.length; k++)
    if (Math.abs(data[k]!) > Math.abs(data[best]!) || Number.isNaN(data[best]!)) best = k
  return best
}

const entriesOf = (truth: Tensor, telling = truth): readonly number[] =>
  truth.cols === 1 && truth.rows <= longest ? [...truth.data].map((_, k) => k) : [largest(telling)]

/** One of several, another at each time step. */
const turn = <One>(all: readonly One[], time: number | null): One =>
  all[((time ?? 1) - 1 + all.length) % all.length]!

/** The step of a move to ask about: rather a state than a parameter, rather a vector than a matrix. */
function backwardStep(trace: Trace, steps: readonly number[]): number {
  const last = new Map<Id, number>() // of several blocks for one stack: the one that completes it
  for (const n of steps) last.set((trace.steps[n] as StepOf<'backward'>).to, n)
  const receivers = [...last.values()]
  const states = receivers.filter(
    (n) => trace.tape.nodes[(trace.steps[n] as StepOf<'backward'>).to]!.leaf !== 'parameter',
  )
  return turn(states.length > 0 ? states : receivers, actorOf(trace, steps[0]!).time)
}

/** A gradient that several terms make: their sum where this move completes it, else what arrives. */
function backwardAsks(trace: Trace, step: number, first: number): Asks {
  const { to } = trace.steps[step] as StepOf<'backward'>
  const arrivals = arrivalsOf(trace, to)
  if (trace.tape.nodes[to]!.leaf === 'parameter' || arrivals.length === 1) return 'share'
  const own = arrivals.filter((n) => first <= n && n <= step)
  return step === arrivals.at(-1) || own.length > 1 ? 'total' : 'share'
}

/** What to ask about a move; null where its result is no finite number. */
export function questionOf(trace: Trace, { first, last }: Chapter): Question | null {
  const steps = Array.from({ length: last - first + 1 }, (_, k) => first + k)
  const step =
    trace.steps[first]!.kind === 'backward'
      ? backwardStep(trace, steps)
      : turn(steps, actorOf(trace, first).time)
  const question = { first, last, step, ...about(trace, step, first) }
  return question.entries.every((k) => Number.isFinite(question.truth.data[k])) ? question : null
}

function about(
  trace: Trace,
  n: number,
  first: number,
): Pick<Question, 'asks' | 'node' | 'actor' | 'truth' | 'entries'> {
  const step = trace.steps[n]!
  switch (step.kind) {
    case 'forward':
    case 'loss': {
      const truth = trace.tape.nodes[step.node]!.value
      return { asks: 'value', node: step.node, actor: step.node, truth, entries: entriesOf(truth) }
    }
    case 'backward': {
      const asks = backwardAsks(trace, n, first)
      const truth = multiplyOut(asks === 'total' ? step.total : step.share)
      return { asks, node: step.to, actor: step.from, truth, entries: entriesOf(truth) }
    }
    case 'clip': {
      const entries = entriesOf(step.after, step.before)
      return { asks: 'clipped', node: step.node, actor: step.node, truth: step.after, entries }
    }
    case 'update': {
      const moved = { ...step.after, data: change(step.before, step.after) }
      const entries = entriesOf(step.after, moved)
      return { asks: 'updated', node: step.node, actor: step.node, truth: step.after, entries }
    }
  }
}

const change = (before: Tensor, after: Tensor): Float64Array =>
  Float64Array.from(after.data, (v, k) => v - before.data[k]!)

/** The numbers of a tensor that a question asks for. */
export const asked = (
  { entries }: Pick<Question, 'entries'>,
  { data }: Tensor,
): readonly number[] => entries.map((k) => data[k]!)
