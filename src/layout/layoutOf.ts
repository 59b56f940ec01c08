import { cellOf } from '../cells/index.ts'
import { memo, type Tape } from '../engine/index.ts'
import { cellLayout } from './cellLayout.ts'
import type { Layout } from './layout.ts'
import { plainLayout } from './plainLayout.ts'

/** The layout of a computation: that of the cell it is unrolled from, else a plain one. */
export const layoutOf: (tape: Tape) => Layout = memo((tape) => {
  const cell = cellOf(tape)
  return (cell && cellLayout(cell.id)) ?? plainLayout(tape)
})
