import { memo, type Node } from '../engine/index.ts'
import { arrivalsOf } from './known.ts'
import type { Trace } from './trace.ts'

/** `t3.h` → `t3.dh`, `W_hh` → `dW_hh`: the gradient of a node. */
export const gradientName = ({ symbol, time }: Pick<Node, 'symbol' | 'time'>): string =>
  time === null ? `d${symbol}` : `t${time}.d${symbol}`

interface Names {
  /** The name of each step, most telling first. */
  readonly all: readonly (readonly string[])[]
  readonly index: ReadonlyMap<string, number>
}

const namesOf = memo((trace: Trace): Names => {
  const { nodes } = trace.tape
  const sources = new Map<string, number>() // arrivals so far under a name such as dW_hh.t3
  const all = trace.steps.map((step, n): readonly string[] => {
    if (step.kind === 'forward') return [nodes[step.node]!.name]
    if (step.kind === 'loss') return [nodes[step.node]!.name]
    if (step.kind === 'clip' || step.kind === 'update')
      return [`${step.kind}.${nodes[step.node]!.name}`]
    const to = nodes[step.to]!
    const arrivals = arrivalsOf(trace, to.id)
    const gradient = gradientName(to)
    const last = n === arrivals.at(-1) ? [gradient] : []
    const { time } = nodes[step.from]!
    if (to.time === null && time !== null) {
      const source = `${gradient}.t${time}`
      const count = (sources.get(source) ?? 0) + 1
      sources.set(source, count)
      return [count === 1 ? source : `${source}.${count}`, ...last]
    }
    return [...last, `${gradient}.${arrivals.indexOf(n) + 1}`]
  })
  const index = new Map<string, number>()
  for (const [n, own] of all.entries()) for (const name of own) index.set(name, n)
  return { all, index }
})

/** The stable name of a step: `t3.c`, `t3.dh.1`, `t3.dh` (the arrival that completes it), `dW_hh.t3`, `clip.W_hh`. */
export const stepName = (trace: Trace, step: number): string => namesOf(trace).all[step]![0]!

/** The step of that name, or undefined. `dW_hh` is the last arrival at W_hh. */
export const stepNamed = (trace: Trace, name: string): number | undefined =>
  namesOf(trace).index.get(name)
