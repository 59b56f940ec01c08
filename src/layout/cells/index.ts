import type { CellName } from '../../cells/index.ts'
import type { CellPlan } from '../plan.ts'
import { gru } from './gru.ts'
import { lstm } from './lstm.ts'
import { rnn } from './rnn.ts'

/** The plan of each cell that has one. */
export const plans = { rnn, lstm, gru } satisfies Partial<Record<CellName, CellPlan>>
