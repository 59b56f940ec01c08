import {
  initialise,
  type Pass,
  parametersOfModel,
  presets,
  type Tensors,
  unroll,
} from '../cells/index.ts'
import { column, lossOf, type Tensor, tensor } from '../engine/index.ts'
import type { Subject } from '../scene/index.ts'
import {
  halves,
  modelOf,
  type Network,
  networkOf,
  type Settings,
  sameNetwork,
} from '../settings/index.ts'
import { afterUpdate, chaptersOf, record, type Trace } from '../trace/index.ts'

/** Everything that follows from the settings: the network, its text, and the recorded pass. */
export interface Run extends Subject {
  readonly pass: Pass
  /** The same network before anything was edited by hand, and before any update. */
  readonly base: Pass
  readonly vocabulary: readonly string[]
  /** Losses of the passes before this one, first to last; empty before any update. */
  readonly losses: readonly number[]
  readonly loss: number
}

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

interface Iterated {
  readonly base: Pass
  readonly pass: Pass
  readonly trace: Trace
  readonly losses: readonly number[]
  readonly edited: ReadonlySet<string>
}

/** Passes already recorded, with everything they depend on; the oldest are let go. */
const recorded: { readonly settings: Network; readonly made: Iterated }[] = []
const kept = 12

/** The pass after `iteration` updates; each starts from the one before it. */
function iterated(settings: Network): Iterated {
  const known = recorded.findLast((one) => sameNetwork(one.settings, settings))
  if (known) return known.made
  const { optimizer, rate, clip, iteration, mistakes } = settings
  const update = { optimizer, rate, clip, epsilon: 1e-8 }
  const base = basePass(settings)
  let pass = firstPass(base, settings)
  const edited = differences(pass, base)
  let memory: Tensors = {}
  let trace = record(unroll(pass, wanted), { update, memory, mistakes })
  const losses: number[] = []
  for (let n = 0; n < iteration; n++) {
    losses.push(lossOf(trace.tape))
    const after = afterUpdate(trace)
    pass = { ...pass, parameters: after.parameters }
    memory = { ...memory, ...after.memory }
    trace = record(unroll(pass, wanted), { update, memory, mistakes })
  }
  const made = { base, pass, trace, losses, edited }
  recorded.push({ settings, made })
  if (recorded.length > kept) recorded.shift()
  return made
}

/** Runs made of recorded passes, one a way of leafing through. */
const runs = new WeakMap<Trace, Map<'contribution' | 'node', Run>>()

/** The run that the settings ask for. Pure, and remembered: the same network gives the same run. */
export function runOf(settings: Settings): Run {
  const { stepSize } = settings
  const { base, pass, trace, losses, edited } = iterated(networkOf(settings))
  const grain = stepSize === 'contribution' ? 'contribution' : 'node'
  const ofTrace = runs.get(trace) ?? new Map<'contribution' | 'node', Run>()
  runs.set(trace, ofTrace)
  const known = ofTrace.get(grain)
  if (known) return known
  const { fed, targets, vocabulary } = modelOf(settings).sequence
  const run: Run = {
    pass,
    base,
    trace,
    losses,
    edited,
    loss: lossOf(trace.tape),
    cell: settings.cell,
    fed,
    expected: targets.map((target) => (target === null ? null : vocabulary[target]!)),
    vocabulary,
    moves: chaptersOf(trace, grain),
  }
  ofTrace.set(grain, run)
  return run
}
