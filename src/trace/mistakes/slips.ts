import {
  accumulate,
  type Gradient,
  type Id,
  memoWith,
  multiplyOut,
  type Node,
  opNamed,
} from '../../engine/index.ts'
import { arrivalsOf } from '../known.ts'
import type { StepOf, Trace } from '../trace.ts'
import { arrivalAt, honestOf, pullAt } from './honest.ts'
import { type MistakeName, ruleOf } from './mistakes.ts'
import { sameGradient } from './same.ts'

/** Where a step leaves the chain rule, given what it was sent: how it makes its share, or how it adds it. */
export interface Slips {
  readonly share: MistakeName | null
  readonly total: MistakeName | null
}

/** A share that the chain rule sends and the record does not have. */
export interface Lost {
  readonly from: Node
  /** Which of its inputs `to` is. */
  readonly input: number
  readonly to: Node
  readonly mistake: MistakeName
}

const none: Slips = { share: null, total: null }

/** What one share of a node should be, given the gradient that it was sent. */
function rightShare(trace: Trace, from: Node, input: number, upstream: Gradient): Gradient {
  const inputs = from.inputs.map((id) => trace.tape.nodes[id]!.value)
  return opNamed(from.op!).share(multiplyOut(upstream), input, from.value, inputs, from.attr)
}

/** The mistake that makes this share another one. */
function culprit(
  trace: Trace,
  from: Node,
  input: number,
  upstream: Gradient,
  right: Gradient,
): MistakeName | null {
  const found = trace.mistakes.find((name) => {
    const share = ruleOf([name]).share(() => right, from, input, multiplyOut(upstream), trace.tape)
    return share !== null && !sameGradient(share, right)
  })
  return found ?? null
}

/** The mistake that loses this share. */
function loser(trace: Trace, from: Node, input: number, upstream: Gradient): MistakeName | null {
  // Only asked for where the share is not lost: to make it takes a product with the whole weight matrix.
  const right = () => rightShare(trace, from, input, upstream)
  const found = trace.mistakes.find(
    (name) => ruleOf([name]).share(right, from, input, multiplyOut(upstream), trace.tape) === null,
  )
  return found ?? null
}

/** Where a step leaves the chain rule; nothing where it only hands on what was wrong before. */
export function slipsAt(trace: Trace, step: number): Slips {
  const pull = arrivalAt(trace, step)
  if (trace.mistakes.length === 0 || !pull) return none
  return slipsOf(trace, pull)
}

const slipsOf = memoWith((trace: Trace, pull: StepOf<'backward'>): Slips => {
  const from = trace.tape.nodes[pull.from]!
  const { input, upstream, share, total } = pull
  const right = rightShare(trace, from, input, upstream)
  const arrivals = arrivalsOf(trace, pull.to)
  const n = arrivals.findIndex((step) => trace.steps[step] === pull)
  const before = arrivalAt(trace, arrivals[n - 1] ?? -1)?.total ?? null
  const added = sameGradient(total, accumulate(before, share))
  return {
    share: sameGradient(share, right) ? null : culprit(trace, from, input, upstream, right),
    total: added ? null : (trace.mistakes.find((name) => name === 'assign-over-time') ?? null),
  }
})

/** Shares that a node should send back, and does not. */
export function lostFrom(trace: Trace, from: Node): readonly Lost[] {
  if (trace.mistakes.length === 0 || from.op === null) return []
  return lostOf(trace, from)
}

const lostOf = memoWith((trace: Trace, from: Node): readonly Lost[] => {
  const upstream = arrivalAt(trace, arrivalsOf(trace, from.id).at(-1) ?? -1)?.total
  if (upstream === undefined) return []
  return from.inputs.flatMap((id, input): Lost[] => {
    const to = trace.tape.nodes[id]!
    if (pullAt(trace, from.id, input) !== undefined) return []
    if (pullAt(honestOf(trace), from.id, input) === undefined) return []
    const mistake = loser(trace, from, input, upstream)
    return mistake === null ? [] : [{ from, input, to, mistake }]
  })
})

/** Consumers of a node that should send it a share and do not, in the order of the backward loop. */
export const missingAt = (trace: Trace, to: Id): readonly Node[] =>
  trace.mistakes.length === 0
    ? []
    : arrivalsOf(honestOf(trace), to).flatMap((n): Node[] => {
        const right = arrivalAt(honestOf(trace), n)
        const came = right && pullAt(trace, right.from, right.input) !== undefined
        return right && !came ? [trace.tape.nodes[right.from]!] : []
      })
