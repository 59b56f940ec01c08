import {
  charactersOf,
  initialise,
  type Model,
  type Pass,
  presets,
  sequenceOf,
  type Tensors,
  unroll,
} from '../cells/index.ts'
import { column, lossOf } from '../engine/index.ts'
import type { Subject } from '../scene/index.ts'
import type { Settings } from '../settings/index.ts'
import { afterUpdate, chaptersOf, record, type Trace } from '../trace/index.ts'

/** Everything that follows from the settings: the network, its text, and the recorded pass. */
export interface Run extends Subject {
  readonly pass: Pass
  readonly vocabulary: readonly string[]
  /** Losses of the passes before this one, first to last; empty before any update. */
  readonly losses: readonly number[]
  readonly loss: number
}

/** The settings that the numbers depend on. */
type Network = Omit<
  Settings,
  'stepSize' | 'step' | 'at' | 'loop' | 'speed' | 'follow' | 'theme' | 'locale'
>

function firstPass(settings: Network) {
  const { targets, hiddenSize, activation, h0, c0 } = settings
  const preset = settings.preset ? presets[settings.preset] : null
  const sequence = sequenceOf(charactersOf(settings.text), targets ?? undefined)
  const V = sequence.vocabulary.length
  const model: Model = {
    cell: settings.cell,
    activation,
    inputSize: V,
    hiddenSize,
    outputSize: V,
  }
  const usable = preset && preset.model.inputSize === V
  const initial: Tensors = {
    ...(h0 ? { h: column(h0) } : {}),
    ...(c0 ? { c: column(c0) } : {}),
  }
  const parameters = usable
    ? preset.parameters
    : initialise(model, settings.seed, settings.forgetBias)
  const pass: Pass = {
    model,
    parameters,
    initial,
    inputs: sequence.inputs,
    targets: sequence.targets,
  }
  return { pass, sequence }
}

/** The first time step also sends its ★ back, to the initial state. */
const wanted = { initial: true }

interface Iterated {
  readonly pass: Pass
  readonly trace: Trace
  readonly losses: readonly number[]
}

/** Passes already recorded, by everything they depend on; the oldest are let go. */
const recorded = new Map<string, Iterated>()
const kept = 12

/** The pass after `iteration` updates; each starts from the one before it. */
function iterated(settings: Network): Iterated {
  const key = JSON.stringify(settings)
  const known = recorded.get(key)
  if (known) return known
  const { optimizer, rate, clip, iteration } = settings
  const update = { optimizer, rate, clip, epsilon: 1e-8 }
  const { pass: start } = firstPass(settings)
  let pass = start
  let memory: Tensors = {}
  let trace = record(unroll(pass, wanted), { update, memory })
  const losses: number[] = []
  for (let n = 0; n < iteration; n++) {
    losses.push(lossOf(trace.tape))
    const after = afterUpdate(trace)
    pass = { ...pass, parameters: after.parameters }
    memory = { ...memory, ...after.memory }
    trace = record(unroll(pass, wanted), { update, memory })
  }
  const made = { pass, trace, losses }
  recorded.set(key, made)
  const oldest = recorded.keys().next().value
  if (recorded.size > kept && oldest !== undefined) recorded.delete(oldest)
  return made
}

/** Runs made of recorded passes, one a way of leafing through. */
const runs = new WeakMap<Trace, Map<'contribution' | 'node', Run>>()

/** The run that the settings ask for. Pure, and remembered: the same network gives the same run. */
export function runOf(settings: Settings): Run {
  const {
    stepSize,
    step: _s,
    at: _a,
    loop: _l,
    speed: _v,
    follow: _f,
    theme: _t,
    locale: _o,
    ...network
  } = settings
  const { pass, trace, losses } = iterated(network)
  const grain = stepSize === 'contribution' ? 'contribution' : 'node'
  const ofTrace = runs.get(trace) ?? new Map<'contribution' | 'node', Run>()
  runs.set(trace, ofTrace)
  const known = ofTrace.get(grain)
  if (known) return known
  const { fed, targets, vocabulary } = sequenceOf(
    charactersOf(settings.text),
    settings.targets ?? undefined,
  )
  const run: Run = {
    pass,
    trace,
    losses,
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
