import { quickselect } from 'd3'
import { isCost, memoPausing, multiplyingOut, type Tensor } from '../engine/index.ts'
import { grain, type Work } from '../jobs/runToEnd.ts'
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

function scaleOf(sizes: Float64Array): number {
  const at = Math.floor((sizes.length - 1) * covered)
  return niceCeiling(quickselect(sizes, at)[at] ?? 1)
}

/** What a gate opens to: where there are gates, the scale is no smaller, or they would all look alike. */
const open = 1

/** Magnitudes of what is finite, as they come in; a trace may hold millions. */
class Magnitudes {
  readonly #all: Float64Array
  #count = 0

  constructor(most: number) {
    this.#all = new Float64Array(most)
  }

  add(data: Tensor['data'], zeros: boolean): void {
    for (const v of data)
      if (Number.isFinite(v) && (zeros || v !== 0)) this.#all[this.#count++] = Math.abs(v)
  }

  get all(): Float64Array {
    return this.#all.subarray(0, this.#count)
  }
}

function* measureDomains(trace: Trace): Work<Domains> {
  // Losses are printed, not drawn.
  const drawn = trace.tape.nodes.filter(
    (node) => node.op !== null && !isCost(node) && node.id !== trace.tape.loss,
  )
  const most = drawn.reduce((sum, { value }) => sum + value.data.length, 0)
  const [values, gradients] = [new Magnitudes(most), new Magnitudes(most)]
  let read = 0
  for (const { id, value } of drawn) {
    values.add(value.data, true)
    const last = trace.steps[arrivalsOf(trace, id).at(-1) ?? -1]
    if (last?.kind === 'backward') gradients.add((yield* multiplyingOut(last.total)).data, false)
    read += 4 * value.data.length
    if (read < grain) continue
    yield read
    read = 0
  }
  const gated = drawn.some(({ gate }) => gate !== null)
  const value = Math.max(gated ? open : 0, scaleOf(values.all))
  yield 4 * most
  return { value, gradient: scaleOf(gradients.all) }
}

const domains = memoPausing(measureDomains)

/** The domains of a trace, from all that flows along its wires; parameters are drawn by the same. */
export const domainsOf = (trace: Trace): Domains => domains.get(trace)

/** The same, with pauses; afterwards they are known. */
export const prepareDomains = (trace: Trace): Work<Domains> => domains.prepare(trace)
