import type { Language } from './listing.ts'

/** A piece of a line: words of the language, numbers, names of one gate, or anything else. */
export interface CodeToken {
  readonly text: string
  readonly kind: 'plain' | 'comment' | 'string' | 'number' | 'keyword' | 'gate'
  /** The gate that a name belongs to. */
  readonly gate?: string
}

const words = {
  python: /^(?:def|for|in|if|is|not|and|or|return|import|as|continue|range|None|True|False)$/,
  typescript:
    /^(?:function|const|let|for|in|of|if|else|return|continue|type|null|true|false|number)$/,
}

/** Comments, strings, numbers, names; the rest goes sign by sign. */
const pieces = {
  python: /(#.*$)|("[^"]*")|(\b\d+(?:\.\d+)?(?:e[+-]?\d+)?\b)|([\p{L}_][\p{L}\p{N}_]*)/gu,
  typescript: /(\/\/.*$)|('[^']*')|(\b\d+(?:\.\d+)?(?:e[+-]?\d+)?\b)|([\p{L}_][\p{L}\p{N}_]*)/gu,
}

/** A gate by its letter, its gradient, its pre-activation, and the gradient of that; do_ where do is a word of the language. */
function gateOf(name: string, gates: readonly string[]): string | undefined {
  const [, letter] = /^d?([a-z])(?:raw)?_?$/.exec(name) ?? []
  return gates.find((gate) => gate === letter)
}

/** What a found piece is; null where it has no colour. */
function tokenOf(
  [text, comment, string, number]: RegExpMatchArray,
  family: keyof typeof pieces,
  gates: readonly string[],
): CodeToken | null {
  if (comment !== undefined) return { text, kind: 'comment' }
  if (string !== undefined) return { text, kind: 'string' }
  if (number !== undefined) return { text, kind: 'number' }
  if (words[family].test(text)) return { text, kind: 'keyword' }
  const gate = gateOf(text, gates)
  return gate === undefined ? null : { text, kind: 'gate', gate }
}

/** Cuts a line into coloured pieces; together they are the line. */
export function highlight(
  line: string,
  language: Language,
  gates: readonly string[],
): readonly CodeToken[] {
  const family = language === 'typescript' ? 'typescript' : 'python'
  const tokens: CodeToken[] = []
  let at = 0
  const plain = (to: number) => {
    if (to > at) tokens.push({ text: line.slice(at, to), kind: 'plain' })
  }
  for (const found of line.matchAll(pieces[family])) {
    const token = tokenOf(found, family, gates)
    if (token === null) continue
    plain(found.index)
    tokens.push(token)
    at = found.index + token.text.length
  }
  plain(line.length)
  return tokens
}
