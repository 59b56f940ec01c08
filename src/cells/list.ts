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

/** The cell of that name, its literal type widened so that all are used alike. */
export const cellNamed = (name: CellName): Cell => cells[name]
