/** The four numbers that JSON has no digits for, as text stands for them. */
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
 * Where a text in quotes begins or ends, what is escaped in one, and what Python writes bare, unless
 * it is a key. Nothing here looks back, and what is looked ahead at ends before the next match, so
 * that a text is read once, however long it is.
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
