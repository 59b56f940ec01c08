import {
  initialise,
  type Pass,
  parametersOfModel,
  presets,
  type Tensors,
  unroll,
} from '../cells/index.ts'
import { column, lossOf, type Tensor, tensor } from '../engine/index.ts'
import { halves, modelOf, type Network, sameNetwork } from '../settings/index.ts'
import { afterUpdate, hasFiniteNumbers, record, type Trace } from '../trace/index.ts'

/** A tensor with the numbers of a link in place of its own; where both round to the same, its own stay, in full. */
function overlaid(own: Tensor, given: readonly number[]): Tensor {
  const kept = halves(own.data)
  if (kept.every((value, k) => value === given[k])) return own
  const data = Float64Array.from(own.data, (value, k) => (kept[k] === given[k] ? value : given[k]!))
  return { ...own, data }
}

/** The network as preset or seed make it, and what it is run over. */
function basePass(settings: Network): Pass {
  const { model, sequence } = modelOf(settings)
  const preset = settings.preset ? presets[settings.preset] : null
  return {
    model,
    parameters:
      preset && preset.model.inputSize === model.inputSize
        ? preset.parameters
        : initialise(model, settings.seed, settings.forgetBias),
    initial: {},
    inputs: sequence.inputs,
    targets: sequence.targets,
  }
}

/** The base with what was edited by hand. */
function firstPass(base: Pass, { h0, c0, weights, inputs }: Network): Pass {
  let at = 0
  const next = (own: Tensor, numbers: readonly number[]) => {
    const { length } = own.data
    at += length
    return overlaid(own, numbers.slice(at - length, at))
  }
  return {
    ...base,
    parameters: weights
      ? Object.fromEntries(
          parametersOfModel(base.model).map(({ name }) => [
            name,
            next(base.parameters[name]!, weights),
          ]),
        )
      : base.parameters,
    initial: { ...(h0 ? { h: column(h0) } : {}), ...(c0 ? { c: column(c0) } : {}) },
    inputs: inputs
      ? base.inputs.map(({ rows }, t) => tensor(rows, 1, inputs.slice(t * rows, (t + 1) * rows)))
      : base.inputs,
  }
}

/** The first time step also sends its ★ back, to the initial state. */
const wanted = { initial: true }

/** Names of the leaves in which one pass differs from another. */
function differences(a: Pass, b: Pass): ReadonlySet<string> {
  const differ = (own: Tensor, other?: Tensor) => {
    if (own === other) return false
    let k = 0
    for (const value of own.data) if (value !== (other?.data[k++] ?? 0)) return true
    return false
  }
  const leaves = [
    ...Object.entries(a.parameters).map(([name, own]) => [name, own, b.parameters[name]] as const),
    ...Object.entries(a.initial).map(([symbol, own]) => [`t0.${symbol}`, own] as const),
    ...a.inputs.map((own, t) => [`t${t + 1}.x`, own, b.inputs[t]] as const),
  ]
  return new Set(leaves.filter(([, own, other]) => differ(own, other)).map(([name]) => name))
}

/** A recorded pass after some updates, and what it came from. */
export interface Iterated {
  /** Before anything was edited by hand, and before any update. */
  readonly base: Pass
  readonly pass: Pass
  readonly trace: Trace
  /** What the optimiser remembered before this pass. */
  readonly memory: Tensors
  /** Losses of the passes before this one. */
  readonly losses: readonly number[]
  /** Names of the leaves that were edited by hand. */
  readonly edited: ReadonlySet<string>
  /** Only a pass before any update may be otherwise. */
  readonly finite: boolean
}

/** Passes already recorded, with everything they depend on; the oldest are let go. */
const recorded: { readonly settings: Network; readonly made: Iterated }[] = []
const kept = 12

/** The nearest recorded pass of the same network after as many updates or fewer. */
function nearest(settings: Network): (typeof recorded)[number] | undefined {
  const before = recorded.filter(
    (one) =>
      one.settings.iteration <= settings.iteration &&
      sameNetwork({ ...one.settings, iteration: settings.iteration }, settings),
  )
  return before.toSorted((a, b) => b.settings.iteration - a.settings.iteration)[0]
}

/**
 * The pass after `iteration` updates; each starts from the one before it. After fewer, as its losses
 * tell, where the next one would not have finite numbers.
 */
export function iterated(settings: Network): Iterated {
  const { optimizer, rate, clip, iteration, mistakes } = settings
  const update = { optimizer, rate, clip, epsilon: 1e-8 }
  const recordOf = (pass: Pass, memory: Tensors) =>
    record(unroll(pass, wanted), { update, memory, mistakes })
  const known = nearest(settings)
  if (known?.settings.iteration === iteration) return known.made
  let made = known?.made ?? untrained(settings, recordOf)
  while (made.finite && made.losses.length < iteration) {
    const after = afterUpdate(made.trace)
    const pass = { ...made.pass, parameters: after.parameters }
    const memory = { ...made.memory, ...after.memory }
    const losses = [...made.losses, lossOf(made.trace.tape)]
    const trace = recordOf(pass, memory)
    if (!hasFiniteNumbers(trace)) break
    made = { ...made, pass, memory, losses, trace }
  }
  recorded.push({ settings, made })
  if (recorded.length > kept) recorded.shift()
  return made
}

function untrained(settings: Network, recordOf: (pass: Pass, memory: Tensors) => Trace): Iterated {
  const base = basePass(settings)
  const pass = firstPass(base, settings)
  const edited = differences(pass, base)
  const trace = recordOf(pass, {})
  return { base, pass, edited, memory: {}, losses: [], trace, finite: hasFiniteNumbers(trace) }
}
