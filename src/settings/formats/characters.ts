import { charactersOf } from '../../cells/index.ts'
import { type Format, quoted, type Reading } from './format.ts'

/** Steps of the longest sequence; a text has one character more, since its last is a target only. */
export const longestSequence = 100
export const longestText = longestSequence + 1

/** A family emoji has 11 of JavaScript's units, a flag of Wales 14; accents can be piled up without end. */
const unitsPerCharacter = 32

/** Half of a surrogate pair, alone. */
const half = /\p{Surrogate}/u

/**
 * Text as 1 to `max` characters in NFC; too many are cut. Looks no further than that many can
 * reach: to normalise and to find characters takes time that grows with the square of the length.
 */
export function readCharacters(given: string, max: number): Reading<readonly string[]> {
  if (half.test(given)) return { expected: { kind: 'well-formed text' }, got: quoted(given) }
  const units = max * unitsPerCharacter
  const text = given.slice(0, units).normalize('NFC')
  const value = charactersOf(text)
  const fits = given.length <= units && text.length <= units
  if (fits && 0 < value.length && value.length <= max) return { value }
  return {
    expected: { kind: 'characters', min: 1, max },
    got: String(fits ? value.length : [...given].length),
    nearest: value.length > max ? value.slice(0, max) : undefined,
  }
}

/** 1 to 101 characters of any kind, as they are: spaces count. */
export const sentence: Format<string> = {
  parse: (text) => {
    const reading = readCharacters(text, longestText)
    if ('value' in reading) return { value: reading.value.join('') }
    const { expected, got, nearest } = reading
    // One is enough where its target is given too; whoever gave none or too many is told what is enough always.
    const usual = expected.kind === 'characters' ? { ...expected, min: 2 } : expected
    return { expected: usual, got, nearest: nearest?.join('') }
  },
  print: (text) => text,
}
