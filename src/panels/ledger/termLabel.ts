import { type Label, type Scribe, sign } from '../../equation/index.ts'
import type { LedgerLine } from '../../trace/index.ts'

/** A contribution as a formula: W_hyᵀ dy_t, f_t ⊙ dc_t; where an op has no formula of its own, what it passes on. */
export function termLabel(scribe: Scribe, { from: id, input }: LedgerLine): Label {
  if (id === null || input === null) return [sign('1')]
  return scribe.term(scribe.node(id), input)
}

/** An entry of a gradient: dh_3[2], dW_hh[1, 4]; counted from 1. */
export const entryLabel = (
  of: Label,
  { rows, cols }: { rows: number; cols: number },
  entry: number,
): Label => {
  if (rows * cols === 1) return of
  const [row, col] = [Math.floor(entry / cols) + 1, (entry % cols) + 1]
  return [...of, sign(cols === 1 ? `[${row}]` : `[${row}, ${col}]`)]
}
