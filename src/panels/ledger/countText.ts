import type { en } from '../../i18n/panels/ledger/en.ts'

/** How many paths, in words that end somewhere: their number grows with a power of the length. */
export function countText(words: typeof en, count: number): string {
  if (count < 1e6) return words.counted(count)
  return Number.isFinite(count) ? words.many(Math.round(Math.log10(count))) : words.tooMany
}
