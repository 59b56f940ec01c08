import { charactersOf } from '../../../cells/index.ts'
import type { Targets } from '../../../settings/index.ts'

/** The targets as they stand, one for each character of the text: by default each predicts the next. */
export function spelledOut(text: string, targets: Targets | null): Targets {
  const characters = charactersOf(text)
  return targets ?? characters.map((_, k) => characters[k + 1] ?? null)
}

/** The character that is fed in only with targets of one's own, and when: by default there is nothing that it predicts. */
export function lastFed(
  text: string,
): { readonly character: string; readonly time: number } | null {
  const characters = charactersOf(text)
  const character = characters.at(-1)
  return character === undefined ? null : { character, time: characters.length }
}

/** What is meant by the content of a field that holds one character: the last one typed; ∅ or nothing for none. */
export function typedTarget(content: string): string | null {
  const last = charactersOf(content).at(-1)
  return last === undefined || last === '∅' ? null : last
}

/** One target replaced. */
export const withTarget = (targets: Targets, step: number, target: string | null): Targets =>
  targets.map((old, k) => (k === step ? target : old))
