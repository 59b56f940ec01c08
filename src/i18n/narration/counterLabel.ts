import type { Label } from '../../equation/label.ts'
import { counterLabel as labelOfMove } from '../../narration/counter.ts'
import type { Chapter, Trace } from '../../trace/index.ts'
import type { Messages } from '../en.ts'

/** What a move is called in the counter: `f ⊙ c`, `W_hh h`, `σ i`, `tanh`, `c`. */
export const counterLabel = (trace: Trace, move: Chapter, { operations }: Messages): Label =>
  labelOfMove(trace, move, operations)
