import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseAnswer } from './parse.ts'

const numbersOf = (text: string, count: number) => {
  const parsed = parseAnswer(text, count)
  return 'numbers' in parsed ? parsed.numbers : parsed.bad
}

test.each<readonly [text: string, numbers: readonly number[]]>([
  ['0.12, −0.3, 0.5', [0.12, -0.3, 0.5]],
  ['0.12 -0.3 .5', [0.12, -0.3, 0.5]],
  ['[0.12; −0.3; +0.5]', [0.12, -0.3, 0.5]],
  ['(1, 2, 3)', [1, 2, 3]],
  ['0.12\n−0.3\n0.5', [0.12, -0.3, 0.5]],
  ['0,12; −0,3; 0,5', [0.12, -0.3, 0.5]],
  ['0,12 −0,3 0,5', [0.12, -0.3, 0.5]],
  ['0,12, −0,3, 0,5', [0.12, -0.3, 0.5]],
  ['1,2,3', [1, 2, 3]],
  ['2.3e−5', [2.3e-5]],
  ['0,12', [0.12]],
  ['0,12', [0, 12]],
  ['− 0.3', [-0.3]],
  ['–0.3', [-0.3]],
  ['0.1，0.2', [0.1, 0.2]],
  ['０.１、－0.2', [0.1, -0.2]],
  ['-0', [0]],
])('%j is %j', (text, numbers) => {
  expect(numbersOf(text, numbers.length)).toEqual(numbers)
})

test.each([
  ['', 3, { kind: 'empty' }],
  [' , ', 3, { kind: 'empty' }],
  ['no idea', 1, { kind: 'not a number', got: 'no' }],
  ['0.1, x, 0.2', 3, { kind: 'not a number', got: 'x' }],
  ['1e999', 1, { kind: 'too large', got: '1e999' }],
  ['0.1, -1e999', 2, { kind: 'too large', got: '-1e999' }],
  ['Infinity', 1, { kind: 'not a number', got: 'Infinity' }],
  ['0x10', 1, { kind: 'not a number', got: '0x10' }],
  ['0.1, 0.2', 3, { kind: 'count', got: 2 }],
  ['1 2 3 4', 3, { kind: 'count', got: 4 }],
  ['1/3', 1, { kind: 'not a number', got: '1/3' }],
])('%j, where %i are asked for, is refused', (text, count, bad) => {
  expect(numbersOf(text, count)).toEqual(bad)
})

describe('whatever is typed', () => {
  const finite = fc.double({ noNaN: true, noDefaultInfinity: true }).map((v) => v + 0)
  const numbers = fc.array(finite, { minLength: 1, maxLength: 6 })
  const separators = fc.constantFrom(', ', ',', ' ', '; ', '\n', '\t', ' ,  ')

  test('numbers with points come back as they were, between any separators, with any minus', () => {
    fc.assert(
      fc.property(numbers, separators, fc.constantFrom('-', '−', '–'), (all, between, minus) => {
        const text = all.map(String).join(between).replaceAll('-', minus)
        expect(numbersOf(text, all.length)).toEqual(all)
      }),
    )
  })

  test('numbers with decimal commas come back between semicolons or spaces', () => {
    fc.assert(
      fc.property(numbers, fc.constantFrom('; ', ' ', ';', ', '), (all, between) => {
        const text = all.map((v) => String(v).replace('.', ',')).join(between)
        expect(numbersOf(text, all.length)).toEqual(all)
      }),
    )
  })

  test('no text makes it throw, and what it lets through is finite and of the right count', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 6 }), (text, n) => {
        const parsed = parseAnswer(text, n)
        if (!('numbers' in parsed)) return
        expect(parsed.numbers).toHaveLength(n)
        expect(parsed.numbers.every(Number.isFinite)).toBe(true)
      }),
    )
  })
})
