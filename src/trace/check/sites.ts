import { type Id, multiplyOut, type Tensor } from '../../engine/index.ts'
import { arrivalsOf } from '../known.ts'
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

/** Everything inside the time steps that can be checked, in the order of the backward loop: T first. */
export function sitesOf(trace: Trace): readonly CheckSite[] {
  const { nodes } = trace.tape
  const few = ({ data: { length } }: Tensor) => (length <= whole ? length : sample)
  return trace.steps.flatMap((pull, step): CheckSite[] => {
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
  })
}

/** 0 … n−1, each once, in steps of the golden section: any prefix is spread evenly. */
export function* goldenOrder(n: number): Generator<number> {
  const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b))
  let leap = Math.max(1, Math.round(n * 0.618))
  while (common(n, leap) !== 1) leap++
  for (let k = 0; k < n; k++) yield (k * leap) % n
}
