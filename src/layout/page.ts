import { memo, type Node, nodeNamed, type Tape, timesOf } from '../engine/index.ts'
import type { Layout, Mark, NodeRef, Wire } from './layout.ts'

/** A mark with its node. */
interface PageMark {
  readonly mark: Mark
  readonly node: Node
}

/** A wire with what it joins. */
export interface PageWire {
  readonly wire: Wire
  readonly from: Node
  readonly to: Node | null
  /** Which input of `to` it is. */
  readonly input: number | null
}

/** A layout filled with the nodes of a tape: those of one time step, or all. */
interface FilledLayout {
  readonly marks: readonly PageMark[]
  readonly wires: readonly PageWire[]
}

const nodeOf = (tape: Tape, ref: NodeRef, now: number | null): Node | undefined =>
  nodeNamed(tape, 'name' in ref ? ref.name : `t${(now ?? 0) - ref.ago}.${ref.symbol}`)

/** Whether a wire at the edge of a time step is there: at the first and at the last one not all are. */
function isThere({ kind }: Wire, from: Node, tape: Tape): boolean {
  if (kind === 'initial') return from.op === null
  if (kind === 'before') return from.op !== null
  return kind !== 'next' || (from.time ?? 0) < timesOf(tape)
}

function fill({ marks, wires }: Layout, tape: Tape, now: number | null): FilledLayout {
  const filled = marks.flatMap((mark): PageMark[] => {
    const node = nodeOf(tape, mark.node, now)
    return node ? [{ mark, node }] : []
  })
  const nodes = new Map(filled.map(({ mark, node }) => [mark.key, node]))
  return {
    marks: filled,
    wires: wires.flatMap((wire): PageWire[] => {
      const [from, to] = [nodes.get(wire.from), wire.to === null ? null : nodes.get(wire.to)]
      if (!from || to === undefined || !isThere(wire, from, tape)) return []
      if (to === null) return [{ wire, from, to, input: null }]
      const inputs = [...to.inputs.entries()].filter(([, id]) => id === from.id)
      const input = inputs[wire.nth]?.[0]
      return input === undefined ? [] : [{ wire, from, to, input }]
    }),
  }
}

const pages = memo((_layout: Layout) =>
  memo((_tape: Tape) => new Map<number | null, FilledLayout>()),
)

/** The page of a layout for time step `now`; null where all of a trace is on one page. Filled once. */
export function pageAt(layout: Layout, tape: Tape, now: number | null): FilledLayout {
  const known = pages(layout)(tape)
  const page = known.get(now) ?? fill(layout, tape, now)
  known.set(now, page)
  return page
}
