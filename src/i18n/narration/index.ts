import type { Label } from '../../equation/label.ts'
import { counterLabel as labelOfMove } from '../../narration/counter.ts'
import { factOf } from '../../narration/moves.ts'
import { remarksOf } from '../../narration/remarks.ts'
import type { Said } from '../../narration/said.ts'
import type { Chapter, Trace } from '../../trace/index.ts'
import type { Messages } from '../en.ts'
import { listed, type Narrator } from './narrator.ts'
import { tell } from './tell.ts'

export { loadNarrator } from './load.ts'
export type { Narrator } from './narrator.ts'
export { labelText, plain, type Said, spoken } from '../../narration/said.ts'

/**
 * What happens in a move, in one sentence or two short ones, made from the record alone.
 * `vocabulary` are the characters of the classes; without it they go by number.
 */
export const narrate = (
  trace: Trace,
  move: Chapter,
  { narrator }: { readonly narrator: Narrator },
  vocabulary?: readonly string[],
): Said => {
  const fact = factOf(trace, move, vocabulary)
  const told = [fact, ...remarksOf(trace, move, fact)].map((one) => tell(narrator, one))
  return listed(told, ' ', ' ')
}

/** What a move is called in the counter: `f ⊙ c`, `W_hh h`, `σ i`, `tanh`, `c`. */
export const counterLabel = (trace: Trace, move: Chapter, { operations }: Messages): Label =>
  labelOfMove(trace, move, operations)
