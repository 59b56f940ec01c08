import type { Fact } from './facts.ts'
import type { Narrator } from './narrator.ts'
import type { Said } from './said.ts'

/** The compiler does not see that the fact found under its own kind is of that kind. */
export const tell = (narrator: Narrator, fact: Fact): Said =>
  (narrator[fact.kind] as (fact: Fact) => Said)(fact)
