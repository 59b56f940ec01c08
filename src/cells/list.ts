import type { Cell } from './cell.ts'
import { gru } from './gru.ts'
import { lstm, lstmSeparate } from './lstm.ts'
import { rnn } from './rnn.ts'

/** Every cell there is. */
export const cells = {
  rnn,
  lstm,
  'lstm-separate': lstmSeparate,
  gru,
} satisfies Record<string, Cell>

export type CellName = keyof typeof cells

/** Cells in their usual form: those that one chooses from, that are listed as programs and drawn. */
export type UsualCell = {
  [Name in CellName]: (typeof cells)[Name] extends { readonly usual: string } ? never : Name
}[CellName]

/** The cell that computes the same in its usual form; itself where this is it. */
export const usualForm = (name: CellName): UsualCell => (cellNamed(name).usual ?? name) as UsualCell

/** The cell of that name, its literal type widened so that all are used alike. */
export const cellNamed = (name: CellName): Cell => cells[name]
