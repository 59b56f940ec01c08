import type { Label } from '../../equation/label.ts'
import type { Fact } from '../../narration/facts.ts'
import type { Said } from '../../narration/sentence.ts'

/** The facts of a kind, and those of several kinds that it is one of. */
type FactOf<One, Kind> = One extends { readonly kind: infer Kinds }
  ? Kind extends Kinds
    ? One
    : never
  : never

/** A language's way to tell each kind of fact: one sentence, or two short ones. */
export type Narrator = {
  readonly [Kind in Fact['kind']]: (fact: FactOf<Fact, Kind>) => Said
}

/** Parts in a row with something between them, and something else before the last. */
export const listed = (parts: readonly (Label | Said)[], between: string, last: string): Said =>
  parts.flatMap((part, k): Said => {
    const piece: Said = isSaid(part) ? part : [part]
    if (k === 0) return piece
    return [k === parts.length - 1 ? last : between, ...piece]
  })

const isSaid = (part: Label | Said): part is Said => {
  const [first] = part
  return typeof first === 'string' || Array.isArray(first)
}
