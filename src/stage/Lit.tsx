import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { Node, Tape, Tensor } from '../engine/index.ts'
import type { Lit } from '../equation/index.ts'
import { barHeight, cellWidth } from './Bars.tsx'
import { usePlayer } from './context.ts'
import { litEntries } from './litEntries.ts'

type EntryKind = 'value' | 'gradient'

/** Entries that a panel points at, and the tape they belong to. A picture outside of a page has none. */
const LitContext = createContext<{ readonly lit: readonly Lit[]; readonly tape: Tape | null }>({
  lit: [],
  tape: null,
})

/** Provides the highlighted entries to the strips and thumbnails inside; only those render again. */
export function LitEntries({ children }: { children: ReactNode }) {
  const lit = usePlayer((state) => state.lit)
  const tape = usePlayer(({ subject }) => subject.trace.tape)
  const value = useMemo(() => ({ lit, tape }), [lit, tape])
  return <LitContext value={value}>{children}</LitContext>
}

/** Highlighted entries of a node. */
function useLit(node: Node, kind: EntryKind): readonly number[] {
  const { lit, tape } = useContext(LitContext)
  return useMemo(() => litEntries(lit, tape, node, kind), [lit, kind, node, tape])
}

const round = (length: number) => Math.round(length * 100) / 100

/** Rings around bars of a strip, over the whole height that a bar may have. */
export function LitBars({
  node,
  kind,
  vertical = false,
  cell = cellWidth(node.value.data.length),
}: {
  node: Node
  kind: EntryKind
  vertical?: boolean
  cell?: number
}) {
  const entries = useLit(node, kind)
  if (entries.length === 0) return null
  const start = (-node.value.data.length * cell) / 2
  const width = Math.max(cell, 2.4)
  return (
    <g className="lit" transform={vertical ? 'rotate(90)' : undefined}>
      {entries.map((k) => (
        <rect
          key={k}
          data-lit={`${node.name} ${kind} ${k}`}
          x={round(start + (k + 0.5) * cell - width / 2)}
          y={-barHeight - 1}
          width={round(width)}
          height={2 * barHeight + 2}
          rx={1.5}
        />
      ))}
    </g>
  )
}

/** Rings around cells of a thumbnail; of a large matrix, around the patch that holds them. */
export function LitCells({
  node,
  kind,
  tensor: { rows, cols },
  down,
  across,
  w,
  h,
}: {
  node: Node
  kind: EntryKind
  tensor: Tensor
  down: number
  across: number
  w: number
  h: number
}) {
  const entries = useLit(node, kind)
  if (entries.length === 0) return null
  const patches = new Map(
    entries.map((k) => {
      const row = Math.floor((Math.floor(k / cols) * down) / rows)
      const col = Math.floor(((k % cols) * across) / cols)
      return [row * across + col, k]
    }),
  )
  return (
    <g className="lit">
      {[...patches].map(([patch, k]) => (
        <rect
          key={patch}
          data-lit={`${node.name} ${kind} ${k}`}
          x={round(((patch % across) - across / 2) * w - 0.3)}
          y={round((Math.floor(patch / across) - down / 2) * h - 0.3)}
          width={round(w + 0.3)}
          height={round(h + 0.3)}
        />
      ))}
    </g>
  )
}
