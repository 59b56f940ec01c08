import { type Activation, activations, cellOf } from '../cells/index.ts'
import {
  blocksOf,
  isCost,
  isProduct,
  isZero,
  type Node,
  type OpName,
  partsBeside,
  type Tensor,
  valueFormula,
} from '../engine/index.ts'
import type { Scribe } from '../equation/scribe.ts'
import type { Fact, GateLetter, Spot } from './facts.ts'

/** The class of a one-hot vector, or null. */
export function hotOf({ data }: Tensor): number | null {
  const numbers = [...data]
  const index = numbers.indexOf(1)
  return index >= 0 && numbers.every((number, k) => number === (k === index ? 1 : 0)) ? index : null
}

export const spotOf = (index: number, vocabulary: readonly string[] | undefined): Spot => ({
  number: index + 1,
  character: vocabulary?.[index] ?? null,
})

/** The probabilities that stand beside a loss of the same logits. */
export const softmaxBeside = (scribe: Scribe, cost: Node): Node | undefined =>
  partsBeside(scribe.tape, cost)[0]

/** Gates of the blocks cut from a stack, in the order of its rows. */
export const gatesOf = (scribe: Scribe, stack: Node): readonly string[] =>
  blocksOf(scribe.tape, stack).flatMap(({ gate }) => gate ?? [])

const gateLetters: readonly string[] = ['i', 'f', 'o', 'r', 'z'] satisfies GateLetter[]
const isGate = (symbol: string): symbol is GateLetter => gateLetters.includes(symbol)

/** What the forward step of a node means: by its formula, and by its letter where it is a cell's. */
export function forwardFact(
  scribe: Scribe,
  nodes: readonly Node[],
  vocabulary: readonly string[] | undefined,
): Fact {
  const node = nodes[0]!
  const inputs = node.inputs.map((id) => scribe.node(id))
  const result = scribe.value(node)
  const other: Fact = {
    kind: 'other',
    result,
    formula: scribe.made(node),
    inputs: inputs.map((input) => scribe.value(input)),
  }
  if (isCost(node)) return costFact(scribe, node, vocabulary) ?? other
  const formula = valueFormula(scribe.tape, node)
  if (formula.kind === 'call' && 'column' in formula.fn.of)
    return softmaxFact(scribe, node, inputs[0]!, vocabulary)
  // Letters mean what a cell makes of them: elsewhere c is just c.
  if (node.time === null || cellOf(scribe.tape) === null) return other
  switch (formula.kind) {
    case 'product':
      return matmulFact(scribe, node, inputs[0]!, inputs[1]!, vocabulary) ?? other
    case 'sum':
      return addFact(scribe, node, inputs) ?? other
    case 'times':
      return mulFact(scribe, node, inputs[1]!) ?? other
    case 'rows':
      return splitFact(scribe, nodes, inputs[0]!) ?? other
    case 'call':
    case 'leaf':
      return activationFact(scribe, node, inputs[0]!) ?? other
    default:
      return other
  }
}

function activationFact(scribe: Scribe, node: Node, of: Node): Fact | null {
  const [from, result] = [scribe.value(of), scribe.value(node)]
  const { symbol, gate, op } = node
  if (gate === symbol && isGate(symbol)) return { kind: 'gate', gate: symbol, from, result }
  switch (symbol) {
    case 'tanhc':
      return { kind: 'squash cell', cell: from }
    case 'g':
      return { kind: 'candidate', cell: 'lstm', result }
    case 'n':
      return { kind: 'candidate', cell: 'gru', result }
    case 'h':
      return isActivation(op) ? { kind: 'squash', activation: op, from, result } : null
    default:
      return null
  }
}

const isActivation = (op: OpName | null): op is Activation =>
  op !== null && activations.some((one) => one === op)

function splitFact(scribe: Scribe, nodes: readonly Node[], stack: Node): Fact | null {
  const gates = gatesOf(scribe, stack)
  const blocks = nodes.map((block) => scribe.value(block))
  return gates.length < 2 ? null : { kind: 'split', stack: scribe.value(stack), gates, blocks }
}

function softmaxFact(
  scribe: Scribe,
  node: Node,
  logits: Node,
  vocabulary: readonly string[] | undefined,
): Fact {
  const data = [...node.value.data]
  const most = Math.max(...data)
  return {
    kind: 'softmax',
    logits: scribe.value(logits),
    result: scribe.value(node),
    top: data.flatMap((p, k) => (p === most ? spotOf(k, vocabulary) : [])),
    probability: most,
  }
}

function costFact(
  scribe: Scribe,
  node: Node,
  vocabulary: readonly string[] | undefined,
): Fact | null {
  const p = softmaxBeside(scribe, node)
  const { target } = node.attr
  if (!p || target === undefined) return null
  return {
    kind: 'cost',
    result: scribe.value(node),
    probabilities: scribe.value(p),
    target: spotOf(target, vocabulary),
    probability: p.value.data[target]!,
    loss: node.value.data[0]!,
  }
}

function matmulFact(
  scribe: Scribe,
  node: Node,
  first: Node,
  second: Node,
  vocabulary: readonly string[] | undefined,
): Fact | null {
  if (first.leaf !== 'parameter') return null
  const weight = scribe.value(first)
  const result = scribe.value(node)
  const name = scribe.value(second)
  if (second.leaf === 'input') {
    const hot = hotOf(second.value)
    return hot === null
      ? { kind: 'project', weight, input: name }
      : { kind: 'pick', weight, input: name, result, spot: spotOf(hot, vocabulary) }
  }
  if (second.symbol !== 'h') return null
  if (second.time === node.time)
    return { kind: 'read', weight, state: name, result, characters: vocabulary !== undefined }
  const initial = second.leaf === 'state'
  const zero = initial && isZero(second.value)
  return { kind: 'recur', weight, state: name, result, initial, zero }
}

function addFact(scribe: Scribe, node: Node, inputs: readonly Node[]): Fact | null {
  const result = scribe.value(node)
  const terms = inputs.map((input) => scribe.value(input))
  if (node.symbol === 'zc') return { kind: 'complement', result }
  const bias = inputs.find(({ leaf }) => leaf === 'parameter')
  const parts = inputs.filter((input) => input !== bias)
  if (bias && parts.every((part) => isProduct(scribe.tape, part))) {
    const name = scribe.value(bias)
    if (node.symbol === 'y') return { kind: 'logits', result, bias: name }
    const side = node.symbol === 'X' ? 'input' : node.symbol === 'A' ? 'state' : 'both'
    const alone = parts.every(({ value }) => isZero(value))
    return {
      kind: 'preactivation',
      result,
      bias: name,
      side,
      gates: gatesOf(scribe, node),
      alone,
    }
  }
  if (inputs.length !== 2) return null
  if (node.symbol === 'c') return { kind: 'cell', result, terms }
  if (node.symbol === 'h') return { kind: 'blend', result, fresh: terms[0]!, old: terms[1]! }
  if (node.symbol === 'nraw')
    return { kind: 'candidate sum', input: terms[0]!, passed: terms[1]!, result }
  if (node.gate !== null)
    return {
      kind: 'both sides',
      gate: [{ text: node.gate, italic: true, gate: node.gate }],
      terms,
      result,
    }
  return null
}

function mulFact(scribe: Scribe, node: Node, second: Node): Fact | null {
  const result = scribe.value(node)
  const zero = second.leaf === 'state' && isZero(second.value)
  switch (node.symbol) {
    case 'fc':
      return { kind: 'keep', result, zero }
    case 'zh':
      return { kind: 'keep state', result, zero }
    case 'ig':
      return { kind: 'write', result }
    case 'rhn':
      return { kind: 'reset', result }
    case 'zn':
      return { kind: 'renew', result }
    case 'h':
      return { kind: 'show', result, formula: scribe.made(node) }
    default:
      return null
  }
}
