import { multiplyOut } from '../engine/index.ts'
import { arrivalsOf, type Trace } from '../trace/index.ts'

/** Symmetric scales, ±, one for values and one for gradients, of a whole trace. */
export interface Domains {
  readonly value: number
  readonly gradient: number
}

const steps = [1, 2, 5, 10]

/** The next of 1, 2, 5 times a power of ten. */
function niceCeiling(value: number): number {
  if (!(value > 0) || !Number.isFinite(value)) return 1
  const power = 10 ** Math.floor(Math.log10(value))
  return steps.find((step) => step * power >= value * 0.999)! * power
}

/** Bars beyond the domain are cut and marked, so a few large numbers do not flatten all others. */
const covered = 0.88

function scaleOf(sizes: number[]): number {
  const sorted = Float64Array.from(sizes.filter(Number.isFinite)).sort()
  return niceCeiling(sorted[Math.floor((sorted.length - 1) * covered)] ?? 1)
}

const known = new WeakMap<Trace, Domains>()

/** The domains of a trace, from all that flows along its wires; parameters are drawn by the same. */
export function domainsOf(trace: Trace): Domains {
  const made = known.get(trace)
  if (made) return made
  const values: number[] = []
  const gradients: number[] = []
  for (const node of trace.tape.nodes) {
    // Losses are printed, not drawn.
    if (node.op === null || node.symbol === 'L' || node.id === trace.tape.loss) continue
    for (const v of node.value.data) values.push(Math.abs(v))
    const last = trace.steps[arrivalsOf(trace, node.id).at(-1) ?? -1]
    if (last?.kind === 'backward')
      for (const v of multiplyOut(last.total).data) if (v !== 0) gradients.push(Math.abs(v))
  }
  const domains = { value: scaleOf(values), gradient: scaleOf(gradients) }
  known.set(trace, domains)
  return domains
}
