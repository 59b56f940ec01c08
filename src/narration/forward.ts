import type { Activation } from '../cells/index.ts'
import type { Id, Node, Tensor } from '../engine/index.ts'
import type { Scribe } from '../equation/scribe.ts'
import type { Fact, GateLetter, Spot } from './facts.ts'

export function isZero({ data }: Tensor): boolean {
  for (const number of data) if (number !== 0) return false
  return true
}

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

/** The probabilities made from the same logits as a loss. */
export const softmaxBeside = (scribe: Scribe, cost: Node): Node | undefined =>
  scribe.tape.nodes.find((node) => node.op === 'softmax' && node.inputs[0] === cost.inputs[0])

/** Gates of the blocks cut from a stack, in the order of its rows. */
export function gatesOf(scribe: Scribe, stack: Id): readonly string[] {
  return scribe.tape.nodes
    .filter((node) => node.op === 'slice' && node.inputs[0] === stack)
    .map(({ gate }) => gate ?? '')
}

const gateLetters: readonly string[] = ['i', 'f', 'o', 'r', 'z'] satisfies GateLetter[]
const isGate = (symbol: string): symbol is GateLetter => gateLetters.includes(symbol)

/** What the forward step of a node means. */
export function forwardFact(
  scribe: Scribe,
  nodes: readonly Node[],
  vocabulary: readonly string[] | undefined,
): Fact {
  const node = nodes[0]!
  const inputs = node.inputs.map((id) => scribe.node(id))
  const [first, second] = inputs
  const result = scribe.value(node)
  const names = inputs.map((input) => scribe.value(input))
  const other: Fact = { kind: 'other', symbol: node.symbol, result, inputs: names }
  switch (node.op) {
    case 'matmul':
      return matmulFact(scribe, node, first!, second!, vocabulary)
    case 'add':
      return addFact(scribe, node, inputs) ?? other
    case 'mul':
      return mulFact(scribe, node, second!) ?? other
    case 'sub':
      return node.symbol === 'zc' ? { kind: 'complement', result } : other
    case 'sigmoid':
      return isGate(node.symbol)
        ? { kind: 'gate', gate: node.symbol, from: names[0]!, result }
        : other
    case 'tanh':
      if (node.symbol === 'tanhc') return { kind: 'squash cell', cell: names[0]! }
      if (node.symbol === 'g') return { kind: 'candidate', cell: 'lstm', result }
      if (node.symbol === 'n') return { kind: 'candidate', cell: 'gru', result }
      return { kind: 'squash', activation: 'tanh', from: names[0]!, result }
    case 'relu':
    case 'identity':
      return { kind: 'squash', activation: node.op satisfies Activation, from: names[0]!, result }
    case 'slice':
      return {
        kind: 'split',
        stack: names[0]!,
        gates: gatesOf(scribe, first!.id),
        blocks: nodes.map((block) => scribe.value(block)),
      }
    case 'softmax': {
      const data = [...node.value.data]
      const top = data.indexOf(Math.max(...data))
      return {
        kind: 'softmax',
        logits: names[0]!,
        result,
        top: top < 0 ? null : spotOf(top, vocabulary),
        probability: data[top] ?? Number.NaN,
      }
    }
    case 'softmaxCrossEntropy': {
      const p = softmaxBeside(scribe, node)
      const target = node.attr.target!
      if (!p) return other
      return {
        kind: 'cost',
        result,
        probabilities: scribe.value(p),
        target: spotOf(target, vocabulary),
        probability: p.value.data[target]!,
        loss: node.value.data[0]!,
      }
    }
    default:
      return other
  }
}

function matmulFact(
  scribe: Scribe,
  node: Node,
  first: Node,
  second: Node,
  vocabulary: readonly string[] | undefined,
): Fact {
  const weight = scribe.value(first)
  const result = scribe.value(node)
  const name = scribe.value(second)
  if (second.leaf === 'input') {
    const hot = hotOf(second.value)
    return hot === null
      ? { kind: 'project', weight, input: name }
      : { kind: 'pick', weight, input: name, result, spot: spotOf(hot, vocabulary) }
  }
  if (second.time === node.time)
    return { kind: 'read', weight, state: name, result, characters: vocabulary !== undefined }
  const initial = second.leaf === 'state'
  const zero = initial && isZero(second.value)
  return { kind: 'recur', weight, state: name, result, initial, zero }
}

function addFact(scribe: Scribe, node: Node, inputs: readonly Node[]): Fact | null {
  const result = scribe.value(node)
  const terms = inputs.map((input) => scribe.value(input))
  const bias = inputs.find(({ leaf }) => leaf === 'parameter')
  if (bias) {
    const name = scribe.value(bias)
    if (node.symbol === 'y') return { kind: 'logits', result, bias: name }
    const side = node.symbol === 'X' ? 'input' : node.symbol === 'A' ? 'state' : 'both'
    return { kind: 'preactivation', result, bias: name, side, gates: gatesOf(scribe, node.id) }
  }
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
