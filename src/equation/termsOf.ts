import {
  binding,
  type Expression,
  evaluate,
  formula,
  type Hole,
  leavesOf,
  type Node,
  nodeOfPart,
  type OpExpression,
  type Printer,
  print,
  rewritten,
  spreadOver,
  substituted,
} from '../engine/index.ts'
import { type Label, sign } from './label.ts'
import { bindingOfLabel, labelled, raised } from './labelPrinter.ts'
import { rowsFrom, term } from './makeEquation.ts'
import type { Scribe } from './scribe.ts'
import type { Term } from './term.ts'

/** The right side of an equation: its terms, and what is done with them. */
export interface Right {
  readonly terms: readonly Term[]
  readonly right: Expression<number>
}

/** Rows of a stack, counted from 1: [4…6]. */
export const rowsLabel = (label: Label, from: number, to: number): Label => [
  ...label,
  sign(`[${from + 1}…${to}]`),
]

/** What stands for each hole of an op's formula. */
type TermOf = (hole: Hole) => Term

/** The derivative 1 − h² and the like: a term whose numbers are worked out for this equation. */
function madeTerm(scribe: Scribe, of: OpExpression, termOf: TermOf): Term {
  const made = substituted<Hole, Term>(of, (hole) => formula.leaf(termOf(hole)))
  const node = leavesOf(made)[0]?.node ?? null
  const value = evaluate(made, ({ tensor }) => tensor)
  return term({
    label: labelled(
      substituted(made, ({ label }) => formula.leaf(label)),
      scribe.scalar,
    ),
    node,
    tensor: node ? spreadOver(value, node.value) : value,
    role: 'local',
    kind: 'value',
    made,
  })
}

/**
 * An op's formula as the right side of an equation: a term for each value that it names, for each
 * transposed one, for a block of rows, for a column that is 1 at the target, for what another node
 * of the tape has computed already, and for a local derivative.
 */
export function rightOf(
  scribe: Scribe,
  node: Node,
  of: OpExpression,
  termOf: TermOf,
  local?: OpExpression,
): Right {
  const terms: Term[] = []
  const add = (one: Term): Expression<number> => formula.leaf(terms.push(one) - 1)
  const isLocal = (part: OpExpression) =>
    local !== undefined && local.kind !== 'leaf' && local.kind !== 'number' && part === local
  const change = (part: OpExpression): Expression<number> | null => {
    if (isLocal(part)) return add(madeTerm(scribe, part, termOf))
    const computed = nodeOfPart(scribe.tape, node, part)
    if (computed) return add({ ...valueTerm(scribe, computed), role: 'local' })
    switch (part.kind) {
      case 'leaf':
        return add(termOf(part.leaf))
      case 'transpose': {
        if (part.of.kind !== 'leaf') return null
        const turned = termOf(part.of.leaf)
        return add({ ...turned, transposed: true, label: raised(bracketed(turned.label), '⊤') })
      }
      case 'rows': {
        if (part.of.kind !== 'leaf') return null
        const whole = termOf(part.of.leaf)
        return add({
          ...whole,
          label: rowsLabel(whole.label, part.from, part.to),
          tensor: rowsFrom(whole.tensor, part.from, part.to),
          offset: part.from * whole.tensor.cols,
        })
      }
      case 'onehot':
        return add(
          term({
            label: [{ text: 'onehot', italic: false, sub: 't' }],
            node: null,
            tensor: evaluate(part, () => node.value),
            role: 'local',
            kind: 'value',
          }),
        )
      default:
        return null
    }
  }
  return inBrackets({ right: rewritten(of, change), terms })
}

const bracketed = (label: Label): Label =>
  bindingOfLabel(label) < binding.atom ? [sign('('), ...label, sign(')')] : label

/** Names that are sums, or products where that matters, in brackets where they stand in a product. */
function inBrackets({ right, terms }: Right): Right {
  const loose = new Set<number>()
  const find: Printer<number, number | null> = {
    leaf: (k) => k,
    bindingOf: (k) => bindingOfLabel(terms[k]!.label),
    brackets: (k) => {
      if (k !== null) loose.add(k)
      return null
    },
    stacksFractions: false,
    isNumber: () => false,
    dotted: false,
    ...nothing,
  }
  print(right, find)
  return {
    right,
    terms: terms.map((one, k) =>
      loose.has(k) ? { ...one, label: [sign('('), ...one.label, sign(')')] } : one,
    ),
  }
}

const no = () => null
const nothing = {
  number: no,
  sum: no,
  times: no,
  over: no,
  power: no,
  call: no,
  bracket: no,
  clip: no,
  product: no,
  transpose: no,
  total: no,
  stack: no,
  rows: no,
  placed: no,
  entry: no,
  onehot: no,
  ones: no,
}

/** A node's value as a term. */
export const valueTerm = (scribe: Scribe, node: Node): Term =>
  term({
    label: scribe.value(node),
    node,
    tensor: node.value,
    role: node.leaf === 'parameter' || node.leaf === 'constant' ? 'local' : 'incoming',
    kind: 'value',
  })
