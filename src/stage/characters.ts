const invisible: Readonly<Record<string, string>> = {
  ' ': '␣',
  '\n': '↵',
  '\t': '⇥',
  '\u00a0': '␣',
}

/** A character in quotation marks, spaces made visible. */
export const shownCharacter = (character: string): string =>
  `‘${invisible[character] ?? character}’`
