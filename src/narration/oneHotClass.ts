import { blocksOf, type Node, partsBeside, type Tensor } from '../engine/index.ts'
import type { Scribe } from '../equation/scribe.ts'
import type { Spot } from './facts.ts'

/** The class of a one-hot vector, or null. */
export function hotOf({ data }: Tensor): number | null {
  const numbers = [...data]
  const index = numbers.indexOf(1)
  return index >= 0 && numbers.every((number, k) => number === (k === index ? 1 : 0)) ? index : null
}

export const spotOf = (index: number, vocabulary: readonly string[] | undefined): Spot => ({
  number: index + 1,
  character: vocabulary?.[index] ?? null,
})

/** The probabilities that stand beside a loss of the same logits. */
export const softmaxBeside = (scribe: Scribe, cost: Node): Node | undefined =>
  partsBeside(scribe.tape, cost)[0]

/** Gates of the blocks cut from a stack, in the order of its rows. */
export const gatesOf = (scribe: Scribe, stack: Node): readonly string[] =>
  blocksOf(scribe.tape, stack).flatMap(({ gate }) => gate ?? [])
