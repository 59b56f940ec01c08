import type { Drawing } from '../drawing.ts'
import { gru } from './gru.ts'
import { lstm } from './lstm.ts'
import { rnn } from './rnn.ts'

/** A drawing for each cell that has one. */
const drawings: Readonly<Record<string, Drawing>> = { rnn, lstm, gru }

/** The drawing of a cell. Throws for a cell that nobody has drawn. */
export function drawingOf(cell: string): Drawing {
  const drawing = drawings[cell]
  if (!drawing) throw new Error(`no drawing of a ${cell}`)
  return drawing
}
