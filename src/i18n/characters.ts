/** The invisible ones, as marks. */
const marks: Readonly<Record<string, string>> = {
  ' ': '␣',
  '\u00a0': '␣',
  '\n': '↵',
  '\r\n': '↵',
  '\t': '⇥',
}

/** A character as it is drawn: a space as ␣. */
export const visible = (character: string): string => marks[character] ?? character

/** The same in quotation marks. */
export const quotedCharacter = (character: string): string => `‘${visible(character)}’`

/** A character to predict; ∅ where there is none. */
export const quotedTarget = (character: string | null): string =>
  character === null ? '∅' : quotedCharacter(character)

/** A character as it is read: in quotation marks, an invisible one by its name. */
export function character(
  one: string,
  words: { readonly space: string; readonly line: string; readonly tab: string },
): string {
  if (one === ' ') return words.space
  if (one === '\n' || one === '\r\n') return words.line
  return one === '\t' ? words.tab : `‘${one}’`
}
