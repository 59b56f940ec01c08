import { blockOf, type Node, type Tape } from '../engine/index.ts'
import type { Lit } from '../equation/index.ts'

/**
 * Entries of a node that are lit, each once, however often an equation names the node; a block of a
 * stack has those of its rows.
 */
export function litEntries(
  lit: readonly Lit[],
  tape: Tape | null,
  node: Node,
  kind: Lit['kind'],
): readonly number[] {
  const { id, value } = node
  const block = tape && blockOf(tape, node)
  const of = (own: number) =>
    lit.flatMap((one) => (one.id === own && one.kind === kind ? one.entries : []))
  const rows = block ? of(block.stack.id).map((entry) => entry - block.from * value.cols) : []
  return [...new Set([...of(id), ...rows.filter((k) => 0 <= k && k < value.data.length)])]
}
