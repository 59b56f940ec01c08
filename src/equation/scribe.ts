import { consumersOf, type Id, type Node, type Tape } from '../engine/index.ts'
import { arrivalsOf, type Trace } from '../trace/index.ts'
import { gradientLabelOf, type Label, labelOf, sign } from './label.ts'

/** What the state of t receives from t+1 by way of W_hh. */
export const star: Label = [sign('★')]

/** t+1. */
export const nextTime: Label = [{ text: 't', italic: true }, sign('+1')]

/** The same with a sign at the top of its last letter: h_tᵀ. */
export const raised = (label: Label, sup: string): Label =>
  label.map((atom, k) => (k === label.length - 1 ? { ...atom, sup } : atom))

/** Writes the nodes and gradients of a tape as the equations do, seen from one time step. */
export class Scribe {
  readonly trace: Trace
  readonly tape: Tape
  readonly now: number | null

  constructor(trace: Trace, now: number | null) {
    this.trace = trace
    this.tape = trace.tape
    this.now = now
  }

  node(id: Id): Node {
    return this.tape.nodes[id]!
  }

  /** A value: h_t; a product by its factors, W_hh h_t−1. */
  value(node: Node): Label {
    return labelOf(node, this.tape, this.now)
  }

  /** A value inside a product: sums go into brackets. */
  factor(node: Node): Label {
    const label = this.value(node)
    return node.op === 'sub' ? [sign('('), ...label, sign(')')] : label
  }

  #lettered(node: Node): boolean {
    return this.value(node).length === 1
  }

  gradient(node: Node): Label {
    return gradientLabelOf(node, this.tape, this.now)
  }

  /** The gradient at a node, by what it was made of where the node has no letter of its own: dc_t at f_t ⊙ c_t−1. */
  upstream(node: Node): Label {
    const from = this.#lettered(node) ? null : this.#onlySender(node)
    return from ? this.term(from, node) : this.gradient(node)
  }

  /** Where the one term of a gradient comes from; where the loss does not depend on it, would come from. */
  #onlySender(node: Node): Node | null {
    const arrivals = arrivalsOf(this.trace, node.id)
    if (arrivals.length === 0) {
      const [consumer, ...others] = consumersOf(this.tape, node.id)
      return others.length === 0 && consumer ? consumer : null
    }
    const only = arrivals.length === 1 ? this.trace.steps[arrivals[0]!]! : null
    return only?.kind === 'backward' ? this.node(only.from) : null
  }

  /** What `from` sends to its input `to`, as a formula: W_hyᵀ dy_t, (1 − h_t²) ⊙ dh_t. */
  term(from: Node, to: Node): Label {
    const up = this.upstream(from)
    const other = this.node(from.inputs.find((id) => id !== to.id) ?? to.id)
    switch (from.op) {
      case 'add':
        return up
      case 'sub':
        return from.inputs[0] === to.id ? up : [sign('−'), ...up]
      case 'mul':
        return [...this.factor(other), sign(' ⊙ '), ...up]
      case 'matmul':
        return from.inputs[0] === to.id
          ? [...up, sign(' '), ...raised(this.value(other), '⊤')]
          : [...raised(this.value(other), '⊤'), sign(' '), ...up]
      case 'tanh':
      case 'sigmoid':
        return [...this.slope(from), sign(' ⊙ '), ...up]
      case 'identity':
        return up
      default:
        return this.gradient(to)
    }
  }

  /** The slope of an activation, in terms of its own output: 1 − h_t², never 1 − tanh² of h_t. */
  slope(of: Node): Label {
    const out = this.value(of)
    if (of.op === 'sigmoid') return [...out, sign(' ⊙ (1 − '), ...out, sign(')')]
    // tanh c_t carries its square at the name, as is usual.
    const [head, ...rest] = out
    const square =
      rest.length > 0
        ? [{ ...head!, text: 'tanh', sup: '2' }, sign(' '), ...rest]
        : raised(out, '2')
    return [sign('(1 − '), ...square, sign(')')]
  }
}
