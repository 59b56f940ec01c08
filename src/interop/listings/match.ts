import { type Id, leavesOf, type Node, type Pull, shareFormula } from '../../engine/index.ts'
import { arrivalsOf, type Step, stepNamed, type Trace } from '../../trace/index.ts'
import type { ListingLine } from './listing.ts'

/** What a step is called in the marks of lines: by its names, by its symbols, and by its kind; each once. */
function marksOf({ tape: { nodes } }: Trace, step: Step): ReadonlySet<string> {
  if (step.kind === 'forward') {
    const { name, symbol } = nodes[step.node]!
    return new Set([name, symbol])
  }
  if (step.kind !== 'backward') return new Set([step.kind])
  const [from, to] = [nodes[step.from]!, nodes[step.to]!]
  return new Set([`${from.name}>${to.name}`, `${from.symbol}>${to.symbol}`, step.kind])
}

/** The time step in whose turn of the loop a step is made; null outside of time. */
function turnOf({ tape: { nodes } }: Trace, step: Step): number | null {
  if (step.kind !== 'backward') return nodes[step.node]!.time
  return nodes[step.from]!.time ?? nodes[step.to]!.time
}

/** A listing and a trace, side by side. */
export interface Match {
  /** The steps that each line stands for, ascending. */
  readonly steps: readonly (readonly number[])[]
  /** The lines that stand for each step. */
  readonly lines: readonly (readonly number[])[]
}

/** Which lines are lit, and which are lit grey. */
export interface Light {
  readonly lit: ReadonlySet<number>
  readonly grey: ReadonlySet<number>
}

/** Finds the lines of every step, and the steps of every line. */
export function matchOf(listing: readonly ListingLine[], trace: Trace): Match {
  const marked = new Map<string, number[]>()
  for (const [n, { marks }] of listing.entries())
    for (const mark of marks) marked.set(mark, [...(marked.get(mark) ?? []), n])
  const steps: number[][] = listing.map(() => [])
  const lines = trace.steps.map((step, n) => {
    const own = [...marksOf(trace, step)].flatMap((mark) => marked.get(mark) ?? [])
    for (const line of own) steps[line]!.push(n)
    return own
  })
  return { steps, lines }
}

/** Where a press on a line leads: to its last step at a time, or at the nearest time that has one. */
export function stepOfLine(
  { steps }: Match,
  trace: Trace,
  line: number,
  now: number | null,
): number | undefined {
  const far = (n: number) => {
    const time = turnOf(trace, trace.steps[n]!)
    return time === null || now === null ? 0 : Math.abs(time - now)
  }
  let best: number | undefined
  for (const n of steps[line]!) if (best === undefined || far(n) <= far(best)) best = n
  return best
}

/** The step in which a node was computed, if another time step did it. */
function madeElsewhere(trace: Trace, { op, time, name }: Node, now: number): readonly number[] {
  if (op === null || time === null || time === now) return []
  const step = stepNamed(trace, name)
  return step === undefined ? [] : [step]
}

/** The inputs whose values go into what an operation sends to one of them. */
function valuesUsed(trace: Trace, { from, input }: Pick<Pull, 'from' | 'input'>): readonly Id[] {
  const node = trace.tape.nodes[from]!
  return leavesOf(shareFormula(trace.tape, node, input)).flatMap((hole) =>
    typeof hole === 'number' ? [node.inputs[hole]!] : [],
  )
}

/** Steps of other time steps that made what a step uses: a state carried along, a gradient that waited. */
function sourcesOf(trace: Trace, n: number): readonly number[] {
  const step = trace.steps[n]!
  const { nodes } = trace.tape
  const now = turnOf(trace, step)
  if (now === null) return []
  if (step.kind === 'forward') {
    const { inputs } = nodes[step.node]!
    return inputs.flatMap((id) => madeElsewhere(trace, nodes[id]!, now))
  }
  if (step.kind !== 'backward') return []
  const waiting =
    nodes[step.to]!.time === now
      ? arrivalsOf(trace, step.to).filter((k) => k < n && turnOf(trace, trace.steps[k]!) !== now)
      : []
  return [
    ...valuesUsed(trace, step).flatMap((id) => madeElsewhere(trace, nodes[id]!, now)),
    ...waiting,
  ]
}

/** Which lines are lit while some steps are made, and which of another time step they draw on. */
export function lightOf({ lines }: Match, trace: Trace, first: number, last: number): Light {
  const lit = new Set<number>()
  const grey = new Set<number>()
  for (let n = first; n <= last; n++) {
    for (const line of lines[n]!) lit.add(line)
    for (const source of sourcesOf(trace, n)) for (const line of lines[source]!) grey.add(line)
  }
  for (const line of lit) grey.delete(line)
  return { lit, grey }
}
