import { nodeNamed } from '../engine/index.ts'
import { arrivalsOf, nodeKnownAt, type Trace } from '../trace/index.ts'

/** A state on its way from one time step to the next, and its gradient on the way back. */
export interface Crossing {
  readonly symbol: string
  readonly carries: boolean
  /** Partial: it has come over, and other terms are still to be added to it. */
  readonly back: 'none' | 'partial' | 'final'
}

/** What passes between time step `time` and the next, of each state; `seen` is the last trace step whose result is seen. */
export const crossingsAfter = (
  trace: Trace,
  symbols: readonly string[],
  time: number,
  seen: number,
): readonly Crossing[] =>
  symbols.map((symbol) => {
    const node = nodeNamed(trace.tape, `t${time}.${symbol}`)!
    const crossed = arrivalsOf(trace, node.id).some((n) => {
      const step = trace.steps[n]!
      return n <= seen && step.kind === 'backward' && trace.tape.nodes[step.from]!.time === time + 1
    })
    const { value, state } = nodeKnownAt(trace, node.id, seen)
    return {
      symbol,
      carries: value !== null,
      back: !crossed ? 'none' : state === 'final' ? 'final' : 'partial',
    }
  })
