import type { Fact } from '../../narration/facts.ts'
import type { Said } from '../../narration/sentence.ts'
import type { Narrator } from './narrator.ts'

/** The compiler does not see that the fact found under its own kind is of that kind. */
export const tell = (narrator: Narrator, fact: Fact): Said =>
  (narrator[fact.kind] as (fact: Fact) => Said)(fact)
