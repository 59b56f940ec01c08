import { type Id, multiplyOut, type Tensor, zeros } from '../../engine/index.ts'
import { arrivalsOf } from '../known.ts'
import { honestOf, lostFrom } from '../mistakes/index.ts'
import type { Trace } from '../trace.ts'

/** A gradient that the backward loop has just made, inside one time step. */
export interface CheckSite {
  /** Number of the trace step. */
  readonly step: number
  /** 1 to T; an initial state belongs to the first. */
  readonly time: number
  /** Whose gradient it is. */
  readonly node: Id
  /** Of a parameter: what this time step alone adds, by way of one operation. Null: all terms are in. */
  readonly term: { readonly from: Id; readonly input: number } | null
  readonly analytic: () => Tensor
  /** How many of its entries are looked at. */
  readonly entries: number
}

/** Small tensors are checked whole, of large ones a sample. */
const whole = 48
const sample = 6

/** As the backward loop makes them without a mistake: one that loses a term seems to be done too early. */
function inOrder(trace: Trace, sites: readonly CheckSite[]): readonly CheckSite[] {
  if (trace.mistakes.length === 0) return sites
  const right = honestOf(trace)
  const sent = new Map<string, number>()
  for (const [n, step] of right.steps.entries())
    if (step.kind === 'backward') sent.set(`${step.from} ${step.input}`, n)
  const doneAt = ({ node, term }: CheckSite): number =>
    (term ? sent.get(`${term.from} ${term.input}`) : arrivalsOf(right, node).at(-1)) ?? 0
  return [...sites].sort((a, b) => doneAt(a) - doneAt(b))
}

/** Everything inside the time steps that can be checked, in the order of the backward loop: T first. */
export function sitesOf(trace: Trace): readonly CheckSite[] {
  const { nodes } = trace.tape
  const few = ({ data: { length } }: Tensor) => (length <= whole ? length : sample)
  /** Gradients that a mistake leaves out altogether, once their sender has sent all else: they are 0. */
  const leftOut = (step: number): readonly CheckSite[] => {
    const pull = trace.steps[step]!
    const next = trace.steps[step + 1]
    if (pull.kind !== 'backward' || (next?.kind === 'backward' && next.from === pull.from))
      return []
    return lostFrom(trace, nodes[pull.from]!).flatMap(({ to: { id: node, time, value } }) =>
      time === null || arrivalsOf(trace, node).length > 0
        ? []
        : {
            ...{ step, node, term: null, entries: few(value) },
            time: Math.max(1, time),
            analytic: () => zeros(value.rows, value.cols),
          },
    )
  }
  const made = (step: number): readonly CheckSite[] => {
    const pull = trace.steps[step]!
    if (pull.kind !== 'backward') return []
    const { from, input, to } = pull
    const { time, value } = nodes[to]!
    const own = { step, node: to, entries: few(value) }
    if (time !== null)
      return step === arrivalsOf(trace, to).at(-1)
        ? [{ ...own, time: Math.max(1, time), term: null, analytic: () => multiplyOut(pull.total) }]
        : []
    const sender = nodes[from]!.time
    return sender === null
      ? []
      : [{ ...own, time: sender, term: { from, input }, analytic: () => multiplyOut(pull.share) }]
  }
  return inOrder(
    trace,
    trace.steps.flatMap((_, step) => [...made(step), ...leftOut(step)]),
  )
}

/** 0 … n−1, each once, in steps of the golden section: any prefix is spread evenly. */
export function* goldenOrder(n: number): Generator<number> {
  const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b))
  let leap = Math.max(1, Math.round(n * 0.618))
  while (common(n, leap) !== 1) leap++
  for (let k = 0; k < n; k++) yield (k * leap) % n
}
