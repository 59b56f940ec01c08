import { longestSequence, readCharacters } from './characters.ts'
import { type Format, quoted, type Reading } from './format.ts'

/** What to predict at each step, a character or null for none. */
export type Targets = readonly (string | null)[]

/** Stands for a step without a target. */
const none = '∅'
/** Takes the character after it as it is: `\∅` is the character ∅, `\\` a backslash. */
const literally = '\\'

/** Characters as targets. An accent on a backslash is one character with it, and is what it escapes. */
function unescaped(characters: readonly string[]): Targets {
  const targets: (string | null)[] = []
  let literal = false
  for (const character of characters) {
    if (!literal && character === literally) {
      literal = true
      continue
    }
    if (literal) targets.push(character)
    else if (character.startsWith(literally)) targets.push(character.slice(literally.length))
    else targets.push(character === none ? null : character)
    literal = false
  }
  return literal ? [...targets, literally] : targets
}

function parse(text: string): Reading<Targets> {
  const reading = readCharacters(text, 2 * longestSequence)
  const expected = { kind: 'characters', min: 1, max: longestSequence } as const
  if (!('value' in reading))
    return {
      expected: reading.expected.kind === 'characters' ? expected : reading.expected,
      got: reading.got,
    }
  const value = unescaped(reading.value)
  if (value.length > longestSequence) return { expected, got: String(value.length) }
  return value.some((target) => target !== null)
    ? { value }
    : { expected: { kind: 'a target' }, got: quoted(text) }
}

const printed = (targets: Targets, escapes: (target: string) => boolean) =>
  targets
    .map((target) => (target === null ? none : escapes(target) ? `${literally}${target}` : target))
    .join('')

/**
 * What to predict at each step, a character a step: `ell∅`. Escapes are written where needed, and
 * everywhere when neighbours would otherwise melt into one character (two letters of a flag).
 */
export const targetList: Format<Targets> = {
  parse,
  print: (targets) => {
    const text = printed(targets, (target) => target === none || target.startsWith(literally))
    const reading = parse(text)
    const safe =
      'value' in reading &&
      reading.value.length === targets.length &&
      reading.value.every((target, k) => target === targets[k])
    return safe ? text : printed(targets, () => true)
  },
}
