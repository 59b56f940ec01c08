import type { Label } from '../../equation/label.ts'
import { counterLabel as labelOfMove } from '../../narration/counter.ts'
import type { Chapter, Trace } from '../../trace/index.ts'
import type { StartMessages } from '../start/en.ts'

/** What a move is called in the counter: `f ⊙ c`, `W_hh h`, `σ i`, `tanh`, `c`. */
export const counterLabel = (trace: Trace, move: Chapter, { operations }: StartMessages): Label =>
  labelOfMove(trace, move, operations)
