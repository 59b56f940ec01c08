import { initialise, type Pass, parametersOfModel, presets } from '../../cells/index.ts'
import { column, type Tensor, tensor } from '../../engine/index.ts'
import {
  defaults,
  halves,
  modelOf,
  type NetworkSettings,
  sameNetwork,
} from '../../settings/index.ts'

/** A tensor with the numbers of a link in place of its own; where both round to the same, its own stay, in full. */
function overlaid(own: Tensor, given: readonly number[]): Tensor {
  const kept = halves(own.data)
  if (kept.every((value, k) => value === given[k])) return own
  const data = Float64Array.from(own.data, (value, k) => (kept[k] === given[k] ? value : given[k]!))
  return { ...own, data }
}

/** The network as preset or seed make it, and what it is run over. */
export function basePass(settings: NetworkSettings): Pass {
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

/** What settings say beside the base: edits by hand, and how it learns. */
const { weights, inputs, h0, c0, mistakes, iteration, optimizer, rate, clip } = defaults
const beside = { weights, inputs, h0, c0, mistakes, iteration, optimizer, rate, clip }

/** Whether two settings have the same base. */
export const sameBase = (one: NetworkSettings, other: NetworkSettings): boolean =>
  sameNetwork({ ...one, ...beside }, { ...other, ...beside })

/** The base with what was edited by hand. */
export function editedPass(base: Pass, { h0, c0, weights, inputs }: NetworkSettings): Pass {
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

function differ(own: Tensor, other?: Tensor): boolean {
  if (own === other) return false
  let k = 0
  for (const value of own.data) if (value !== (other?.data[k++] ?? 0)) return true
  return false
}

/** Names of the leaves in which one pass differs from another. */
export function differences(one: Pass, other: Pass): ReadonlySet<string> {
  const leaves = [
    ...Object.entries(one.parameters).map(
      ([name, own]) => [name, own, other.parameters[name]] as const,
    ),
    ...Object.entries(one.initial).map(([symbol, own]) => [`t0.${symbol}`, own] as const),
    ...one.inputs.map((own, t) => [`t${t + 1}.x`, own, other.inputs[t]] as const),
  ]
  return new Set(leaves.filter(([, own, before]) => differ(own, before)).map(([name]) => name))
}
