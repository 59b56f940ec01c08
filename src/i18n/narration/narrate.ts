import { factOf } from '../../narration/moves.ts'
import { remarksOf } from '../../narration/remarks.ts'
import type { Said } from '../../narration/sentence.ts'
import type { Chapter, Trace } from '../../trace/index.ts'
import { listed, type Narrator } from './narrator.ts'
import { tell } from './tell.ts'

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
  const sentences = [fact, ...remarksOf(trace, move, fact)].map((one) => tell(narrator, one))
  return listed(sentences, ' ', ' ')
}
