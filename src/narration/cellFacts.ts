import { isProduct, isZero, type Node } from '../engine/index.ts'
import type { Scribe } from '../equation/scribe.ts'
import type { Fact } from './facts.ts'
import { gatesOf, hotOf, spotOf } from './oneHotClass.ts'

/** What the products and sums of a cell mean, by the letters that it gives them. */

export function matmulFact(
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

export function addFact(scribe: Scribe, node: Node, inputs: readonly Node[]): Fact | null {
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

export function mulFact(scribe: Scribe, node: Node, second: Node): Fact | null {
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
