/** The four numbers that JSON has no digits for, by the text that stands for them. */
export const specials: Readonly<Record<string, number>> = {
  NaN: Number.NaN,
  Infinity: Number.POSITIVE_INFINITY,
  '-Infinity': Number.NEGATIVE_INFINITY,
  '-0': -0,
}

/** A number as JSON can hold it: the four that it has no digits for become text. */
export const writtenNumber = (value: number): number | string =>
  Object.is(value, -0) ? '-0' : Number.isFinite(value) ? value : String(value)

/*
 * Quotes, escapes inside them, and the words that Python writes bare, unless they are keys. No
 * lookbehind, and the lookahead ends before the next match: linear in the length of the text.
 */
const marks = /"|\\[\s\S]|(?:NaN|-?Infinity)(?!\s*:)/g

/** Text that is JSON but for a bare NaN, Infinity or -Infinity, which Python writes: with quotes around these. */
export function quotedSpecials(text: string): string {
  let inQuotes = false
  return text.replaceAll(marks, (mark) => {
    if (mark === '"') inQuotes = !inQuotes
    return inQuotes || !Object.hasOwn(specials, mark) ? mark : `"${mark}"`
  })
}
