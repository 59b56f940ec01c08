import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quotedSpecials } from './specials.ts'

test.each([
  ['[NaN]', '["NaN"]'],
  ['{"a": NaN, "b":-Infinity}', '{"a": "NaN", "b":"-Infinity"}'],
  ['[ Infinity ,NaN\n]', '[ "Infinity" ,"NaN"\n]'],
  ['NaN', '"NaN"'],
])('bare in %j', (text, quoted) => expect(quotedSpecials(text)).toBe(quoted))

test.each([
  '["NaN", "a, NaN, b", ": Infinity"]',
  String.raw`["a \" , NaN", "\\", "\\\" NaN"]`,
  '{NaN: 1, Infinity\n : 2}', // Python puts quotes around keys
  '[-1, 1e5, true, null]',
  '["not closed, NaN',
])('%j stays as it is', (text) => expect(quotedSpecials(text)).toBe(text))

/** JSON of any value with bare specials in it, as Python would write it, and with quotes around them. */
const written = (value: unknown, bare: boolean): string => {
  if (typeof value === 'number' && !Number.isFinite(value)) return bare ? `${value}` : `"${value}"`
  if (Array.isArray(value)) return `[${value.map((one) => written(one, bare)).join(' , ')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const entries = Object.entries(value).map(([k, v]) => `${JSON.stringify(k)}: ${written(v, bare)}`)
  return `{${entries.join(', ')}}`
}

// Texts that look like numbers, quotes and escapes are the ones to go wrong.
const tricky = fc
  .array(fc.constantFrom('NaN', '-Infinity', '"', '\\', ', ', '[', ': ', ' ', 'x', '가'))
  .map((parts) => parts.join(''))
const number = fc.oneof(fc.integer(), fc.constantFrom(Number.NaN, Infinity, -Infinity))
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    tricky,
    number,
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(tricky, tie('value'), { maxKeys: 4 }),
  ),
}))

test('whatever Python writes becomes JSON, and texts and keys are not touched', () => {
  fc.assert(
    fc.property(value, (one) => {
      expect(quotedSpecials(written(one, true))).toBe(written(one, false))
      expect(quotedSpecials(written(one, false))).toBe(written(one, false))
    }),
  )
})

/*
 * That it reads once is seen where the text is cut: between two values it knows nothing but that it
 * is outside of quotes, so that the parts make the whole, and twice the text is twice the work.
 */
test('a text is read part by part', () => {
  fc.assert(
    fc.property(fc.array(value), (values) => {
      const parts = values.map((one) => `${written(one, true)},   `)
      expect(quotedSpecials(parts.join(''))).toBe(parts.map(quotedSpecials).join(''))
    }),
  )
})

test.each([
  ['spaces', ' '.repeat(300_000)],
  ['commas', ','.repeat(300_000)],
  ['quotes', '\\"'.repeat(150_000)],
  ['signs', '-'.repeat(300_000)],
  ['halves of a word', 'Infinit'.repeat(40_000)],
])('very many %s before a bare NaN', (_, many) => {
  expect(quotedSpecials(`[${many},NaN]`)).toBe(`[${many},"NaN"]`)
})
