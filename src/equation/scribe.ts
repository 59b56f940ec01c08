import {
  type Applied,
  appliedIn,
  consumersOf,
  type Expression,
  formula,
  type Id,
  memo,
  multiplyOut,
  type Node,
  nodeOfPart,
  type Op,
  type OpExpression,
  opNamed,
  rewritten,
  type Tape,
} from '../engine/index.ts'
import { arrivalsOf, gradientOf, type Trace } from '../trace/index.ts'
import { gradientLabelOf, type Label, labelOf, sign } from './label.ts'
import { labelled } from './labelPrinter.ts'

/** What the state of t receives from t+1 by way of W_hh. */
export const star: Label = [sign('★')]

/** t+1. */
export const nextTime: Label = [{ text: 't', italic: true }, sign('+1')]

const isScalar = memo((tape: Tape) => tape.nodes.every(({ value }) => value.data.length === 1))

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

  #lettered(node: Node): boolean {
    return this.value(node).length === 1
  }

  gradient(node: Node): Label {
    return gradientLabelOf(node, this.tape, this.now)
  }

  /** The gradient at a node, by what it was made of where the node has no letter of its own: dc_t at f_t ⊙ c_t−1. */
  upstream(node: Node): Label {
    return this.#label(this.#upstream(node))
  }

  #upstream(node: Node): Expression<Label> {
    const from = this.#lettered(node) ? null : this.#onlySender(node)
    return from
      ? this.#share(from, from.inputs.indexOf(node.id))
      : formula.leaf(this.gradient(node))
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

  /** A formula of a node's op, with names for inputs, output and upstream. */
  #written(of: Node, formulaOf: (op: Op, applied: Applied) => OpExpression): Expression<Label> {
    const op = opNamed(of.op!)
    const inputs = of.inputs.map((id) => this.node(id))
    const applied = appliedIn(this.tape, of)
    return rewritten(formulaOf(op, applied), (part): Expression<Label> | null => {
      const computed = nodeOfPart(this.tape, of, part)
      if (computed) return formula.leaf(this.value(computed))
      if (part.kind !== 'leaf') return null
      if (part.leaf === 'output') return formula.leaf(this.value(of))
      if (typeof part.leaf === 'number') return formula.leaf(this.value(inputs[part.leaf]!))
      // Where 1 comes back to a loss, as to a term of their sum, that factor is not written.
      return op.role === 'loss' && this.#unitComesTo(of) ? formula.one : this.#upstream(of)
    })
  }

  /** Whether the gradient that comes back to a node is the number 1; taken for it where none comes. */
  #unitComesTo({ id }: Node): boolean {
    const step = this.trace.steps[arrivalsOf(this.trace, id).at(-1) ?? -1]
    if (step === undefined) return true
    const gradient = multiplyOut(gradientOf(step)!)
    return gradient.data.length === 1 && gradient.data[0] === 1
  }

  #share(from: Node, input: number): Expression<Label> {
    return this.#written(from, (op, of) => op.formula.share(input, of))
  }

  /** What `from` sends to its input of that number, as a formula: W_hyᵀ dy_t, (1 − h_t²) ⊙ dh_t. */
  term(from: Node, input: number): Label {
    return this.#label(this.#share(from, input))
  }

  /** All that `from` sends to a node, which may be several of its inputs: x · dy + x · dy of x · x. */
  terms(from: Node, to: Node): Label {
    const shares = from.inputs.flatMap((id, input) =>
      id === to.id ? [this.#share(from, input)] : [],
    )
    return this.#label(formula.sum(...shares))
  }

  /** What makes a value, as a formula: W_xh x_t + b_h, tanh(h_raw). */
  made(node: Node): Label {
    return this.#label(this.#written(node, (op, of) => op.formula.value(of)))
  }

  /** The derivative of an element-wise op by one of its inputs: 1 − h_t², f_t. */
  local(of: Node, input: number): Label {
    return this.#label(this.#written(of, (op, applied) => op.formula.local!(input, applied)))
  }

  /** Whether all of the tape is single numbers: their products are written with a dot. */
  get scalar(): boolean {
    return isScalar(this.tape)
  }

  #label(of: Expression<Label>): Label {
    return labelled(of, this.scalar)
  }
}
