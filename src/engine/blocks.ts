import { memo } from './memo.ts'
import { valueFormula } from './structure.ts'
import type { Node, Tape } from './tape.ts'

/** A node that is some rows of another, its stack; `to` is not included. */
export interface Block {
  readonly node: Node
  readonly stack: Node
  readonly from: number
  readonly to: number
}

const blocks = memo((tape: Tape): ReadonlyMap<Node, Block> => {
  const found = new Map<Node, Block>()
  for (const node of tape.nodes) {
    const value = node.op === null ? null : valueFormula(tape, node)
    if (value?.kind !== 'rows' || value.of.kind !== 'leaf') continue
    const stack = tape.nodes[node.inputs[Number(value.of.leaf)]!]!
    found.set(node, { node, stack, from: value.from, to: value.to })
  }
  return found
})

/** What a node is a block of; null for one that is none. */
export const blockOf = (tape: Tape, node: Node): Block | null => blocks(tape).get(node) ?? null

const byStack = memo((tape: Tape): ReadonlyMap<Node, readonly Node[]> => {
  const cut = new Map<Node, Node[]>()
  for (const { node, stack } of blocks(tape).values())
    cut.set(stack, [...(cut.get(stack) ?? []), node])
  return cut
})

/** The blocks that are cut out of a stack, in the order of the tape. */
export const blocksOf = (tape: Tape, stack: Node): readonly Node[] => byStack(tape).get(stack) ?? []
