import { type Pass, parametersOfModel } from '../../cells/index.ts'
import { memo, nodeNamed, type Tensor, zeros } from '../../engine/index.ts'
import { half, halves, type NetworkSettings } from '../../settings/index.ts'
import type { Run } from './run.ts'

interface Edited {
  readonly run: Run
  readonly settings: NetworkSettings
}

type Change = ReadonlyMap<number, number>

/** A list of numbers with some of them changed; null where that makes it what it is without edits. */
function changed(
  before: readonly number[],
  change: Change,
  unedited: readonly number[],
): readonly number[] | null {
  const after = before.map((value, k) => change.get(k) ?? value)
  return after.every((value, k) => value === unedited[k]) ? null : after
}

const allHalves = (tensors: readonly Tensor[]): readonly number[] =>
  tensors.flatMap(({ data }) => halves(data))

/** The weights of a pass as a link carries them. */
const weightsOf = memo((pass: Pass): readonly number[] => allHalves(parametersIn(pass)))

const parametersIn = ({ model, parameters }: Pass): readonly Tensor[] =>
  parametersOfModel(model).map(({ name }) => parameters[name]!)

/** Where a parameter's numbers begin among those of all. */
function offsetOf({ model }: Pass, name: string): number {
  let at = 0
  for (const { name: own, shape } of parametersOfModel(model)) {
    if (own === name) return at
    at += shape[0] * shape[1]
  }
  throw new Error(`no parameter ${name}`)
}

const shifted = (change: Change, by: number, round: (value: number) => number): Change =>
  new Map([...change].map(([entry, value]) => [entry + by, round(value)]))

/**
 * The change of settings that gives entries of a leaf new numbers. Weights and inputs are kept in
 * half precision, as links carry them. After updates the weights on screen become those to start
 * from, or the edit would not be seen. Throws on the name of a node that is computed.
 */
export function editOf(
  { run, settings }: Edited,
  name: string,
  change: Change,
): Partial<NetworkSettings> {
  const { pass, base } = run
  const node = nodeNamed(run.trace.tape, name)
  if (node?.leaf === 'parameter') {
    const entries = shifted(change, offsetOf(pass, name), half)
    const before = settings.iteration === 0 ? settings.weights : null
    const weights = changed(before ?? weightsOf(pass), entries, weightsOf(base))
    return { weights, iteration: 0 }
  }
  if (node?.leaf === 'input') {
    const entries = shifted(change, (node.time! - 1) * node.value.rows, half)
    return { inputs: changed(allHalves(pass.inputs), entries, allHalves(base.inputs)) }
  }
  if (node?.leaf === 'state') {
    const none = zeros(node.value.rows, 1)
    const state = changed([...(pass.initial[node.symbol] ?? none).data], change, [...none.data])
    return node.symbol === 'c' ? { c0: state } : { h0: state }
  }
  throw new Error(`${name} is computed and cannot be edited`)
}

/** What a leaf was before it was edited. */
export function uneditedOf({ base }: Run, name: string): Tensor | undefined {
  const parameter = base.parameters[name]
  if (parameter) return parameter
  const [, time, symbol] = /^t(\d+)\.(\w+)$/.exec(name) ?? []
  return symbol === 'x' ? base.inputs[Number(time) - 1] : zeros(base.model.hiddenSize, 1)
}

/** The change of settings that takes edits back: of one entry, of one node, or all of them. */
export function resetOf(edited: Edited, name?: string, entry?: number): Partial<NetworkSettings> {
  if (name === undefined) return { weights: null, inputs: null, h0: null, c0: null }
  const { data } = uneditedOf(edited.run, name)!
  const entries = entry === undefined ? Array.from(data, (_, k) => k) : [entry]
  return editOf(edited, name, new Map(entries.map((k) => [k, data[k]!])))
}

/** Which entries of a leaf differ from what they were before they were edited; by updates they do, too, and do not count. */
export function editedEntries({ run, settings }: Edited, name: string): ReadonlySet<number> {
  const node = nodeNamed(run.trace.tape, name)
  const unedited = uneditedOf(run, name)
  if (!node || !unedited) return new Set()
  const untouched =
    node.leaf === 'parameter' ? settings.weights === null || settings.iteration > 0 : false
  if (untouched) return new Set()
  return new Set(
    Array.from(node.value.data, (value, k) => (value === unedited.data[k] ? -1 : k)).filter(
      (k) => k >= 0,
    ),
  )
}

/** Something that was edited by hand: a leaf, and how many of its entries. */
export interface EditedLeaf {
  readonly name: string
  readonly entries: number
}

function differing(own: Tensor, given: readonly number[], from: number): number {
  let count = 0
  let at = from
  for (const value of halves(own.data)) if (value !== given[at++]) count++
  return count
}

/** Every leaf that was edited by hand, in the order of the network; updates do not count. Pure in its settings. */
export function editedLeaves({ run: { base }, settings }: Edited): readonly EditedLeaf[] {
  const { weights, inputs, h0, c0 } = settings
  const found: EditedLeaf[] = []
  const add = (name: string, entries: number) => entries > 0 && found.push({ name, entries })
  if (weights) {
    let at = 0
    for (const { name } of parametersOfModel(base.model)) {
      const own = base.parameters[name]!
      add(name, differing(own, weights, at))
      at += own.data.length
    }
  }
  const nonzero = (state: readonly number[] | null) => state?.filter((v) => v !== 0).length ?? 0
  add('t0.h', nonzero(h0))
  add('t0.c', nonzero(c0))
  if (inputs)
    for (const [t, own] of base.inputs.entries())
      add(`t${t + 1}.x`, differing(own, inputs, t * own.rows))
  return found
}
