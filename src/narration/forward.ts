import { cellOf } from '../cells/index.ts'
import { isCost, localFormula, type Node, opNamed, valueFormula } from '../engine/index.ts'
import type { Label } from '../equation/label.ts'
import type { Scribe } from '../equation/scribe.ts'
import { addFact, matmulFact, mulFact } from './cellFacts.ts'
import type { Fact, GateLetter } from './facts.ts'
import { gatesOf, softmaxBeside, spotOf } from './oneHotClass.ts'

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
  const { symbol, gate } = node
  if (gate === symbol && isGate(symbol)) return { kind: 'gate', gate: symbol, from, result }
  switch (symbol) {
    case 'tanhc':
      return { kind: 'squash cell', cell: from }
    case 'g':
      return { kind: 'candidate', cell: 'lstm', result }
    case 'n':
      return { kind: 'candidate', cell: 'gru', result }
    case 'h':
      return stateFact(scribe, node, from, result)
    default:
      return null
  }
}

/** The hidden state of an RNN by the formula of its activation, and of the slope of that. */
function stateFact({ tape }: Scribe, node: Node, from: Label, result: Label): Fact | null {
  const formula = valueFormula(tape, node)
  if (formula.kind === 'leaf') return { kind: 'no activation', from, result }
  const { symbol } = opNamed(node.op!)
  if (localFormula(tape, node, 0)?.kind === 'bracket')
    return { kind: 'keep positive', symbol, from, result }
  const range = formula.kind === 'call' ? formula.fn.range : undefined
  return range ? { kind: 'squash', symbol, range, from, result } : null
}

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
