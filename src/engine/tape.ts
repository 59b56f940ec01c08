import { memo } from './memo.ts'
import type { Attr } from './op.ts'
import { type OpName, opNamed } from './ops/index.ts'
import { shapeOf, type Tensor } from './tensor.ts'

/** Position on the tape: inputs always stand before what is made of them. */
export type Id = number

/** What a leaf is: learned, fed in, carried in at the start, or fixed by the equations. */
export type Leaf = 'parameter' | 'input' | 'state' | 'constant'

export interface Node {
  readonly id: Id
  /** Stable and unique: `t3.c`, `W_hh`. */
  readonly name: string
  /** The letter of the equations: `c`, `W_hh`. */
  readonly symbol: string
  /** Time step, from 1; 0 for initial states; null for what no time step owns. */
  readonly time: number | null
  /** The gate it belongs to (i, f, o, g; r, z, n), for hues and for stepping by gate. */
  readonly gate: string | null
  /** Nodes of one stage do not depend on one another and are taken in the same order in both passes. */
  readonly stage: number
  readonly leaf: Leaf | null
  /** Null for a leaf. */
  readonly op: OpName | null
  readonly attr: Attr
  readonly inputs: readonly Id[]
  readonly value: Tensor
  /** Whether a gradient is wanted here: a parameter, a leaf that was asked for, or made from such. */
  readonly differentiable: boolean
}

/** A computation in the order it ran. Plain data: it passes through JSON and messages as it is. */
export interface Tape {
  readonly nodes: readonly Node[]
  /** The scalar that is differentiated. */
  readonly loss: Id
}

/** What a node is called and where it belongs. */
interface Tag {
  readonly symbol: string
  readonly time?: number
  readonly gate?: string
}

export interface TapeBuilder {
  readonly leaf: (kind: Leaf, tag: Tag, value: Tensor, differentiable?: boolean) => Id
  /** Runs an op. Throws on inputs of the wrong shape and on a name used twice. */
  readonly apply: (op: OpName, inputs: readonly Id[], tag: Tag, attr?: Attr) => Id
  /** Nodes made inside stand side by side: one stage. */
  readonly together: <Result>(make: () => Result) => Result
  /** The tape so far, differentiated from `loss`. Throws when that is not 1×1. */
  readonly finish: (loss: Id) => Tape
}

/** An empty tape to compute on. */
export function startTape(): TapeBuilder {
  const nodes: Node[] = []
  const names = new Set<string>()
  let stage = 0
  let depth = 0

  const push = (
    tag: Tag,
    node: Pick<Node, 'leaf' | 'op' | 'attr' | 'inputs' | 'value' | 'differentiable'>,
  ) => {
    const time = tag.time ?? null
    const name = time === null ? tag.symbol : `t${time}.${tag.symbol}`
    if (names.has(name)) throw new Error(`the name ${name} is on the tape already`)
    names.add(name)
    if (depth === 0) stage++
    nodes.push({
      id: nodes.length,
      name,
      symbol: tag.symbol,
      time,
      gate: tag.gate ?? null,
      stage,
      ...node,
    })
    return nodes.length - 1
  }

  return {
    leaf: (kind, tag, value, differentiable = kind === 'parameter') =>
      push(tag, { leaf: kind, op: null, attr: {}, inputs: [], value, differentiable }),

    apply: (name, inputs, tag, attr = {}) => {
      const op = opNamed(name)
      const values = inputs.map((id) => nodes[id]!.value)
      const shape = op.shape(values.map(shapeOf), attr)
      if (typeof shape === 'string') throw new Error(`${tag.symbol}: ${shape}`)
      const differentiable = inputs.some((id) => nodes[id]!.differentiable)
      const value = op.forward(values, attr)
      return push(tag, { leaf: null, op: name, attr, inputs, value, differentiable })
    },

    together: (make) => {
      if (depth++ === 0) stage++
      try {
        return make()
      } finally {
        depth--
      }
    },

    finish: (loss) => {
      const { rows, cols, name } = nodes[loss]!
        ? { ...nodes[loss]!.value, name: nodes[loss]!.name }
        : { rows: 0, cols: 0, name: String(loss) }
      if (rows !== 1 || cols !== 1) throw new Error(`a loss is 1×1, ${name} is ${rows}×${cols}`)
      return { nodes: [...nodes], loss }
    },
  }
}

const indexOf = memo(
  ({ nodes }: Tape): ReadonlyMap<string, Node> => new Map(nodes.map((node) => [node.name, node])),
)

/** The node of that name, or undefined. */
export const nodeNamed = (tape: Tape, name: string): Node | undefined => indexOf(tape).get(name)

const allConsumersOf = memo(({ nodes }: Tape): readonly (readonly Node[])[] => {
  const consumers: Node[][] = nodes.map(() => [])
  for (const node of nodes) for (const input of new Set(node.inputs)) consumers[input]!.push(node)
  return consumers
})

/** The nodes that are made of a node, in the order of the tape. */
export const consumersOf = (tape: Tape, id: Id): readonly Node[] => allConsumersOf(tape)[id]!

/** T, the last time step on a tape; 0 where nothing has a time. */
export const timesOf: (tape: Tape) => number = memo(({ nodes }) =>
  nodes.reduce((last, { time }) => Math.max(last, time ?? 0), 0),
)

/** The loss as a number. */
export const lossOf = (tape: Tape): number => tape.nodes[tape.loss]!.value.data[0]!

/** Parameters in the order they were put on the tape. */
export const parametersOf = (tape: Tape): readonly Node[] =>
  tape.nodes.filter((node) => node.leaf === 'parameter')
