import { describe, expect, test } from 'vitest'
import { fromRows } from '../engine/index.ts'
import { refusal } from '../fixtures/refusal.ts'
import { Given } from './given.ts'
import type { BadInput } from './problem.ts'
import { writtenNumber } from './specials.ts'

const given = (value: unknown) => new Given(value, 'here')

describe('what fits is read', () => {
  test('text, truth, numbers', () => {
    expect(given('a').text()).toBe('a')
    expect(given('').text()).toBe('')
    expect(given(false).boolean()).toBe(false)
    expect(given(-1.5).number()).toBe(-1.5)
    expect(given(3).whole(0, 3)).toBe(3)
    expect(given('b').oneOf(['a', 'b'])).toBe('b')
  })

  test('keys and elements know where they were found', () => {
    const all = new Given({ a: { list: [1, { b: 2 }] } })
    const list = all.key('a').key('list').list()
    expect(list.map(({ at }) => at)).toEqual(['a.list[0]', 'a.list[1]'])
    expect(list[1]!.key('b').at).toBe('a.list[1].b')
  })

  test('a key that may be missing is null when it is', () => {
    const all = new Given({ a: null, b: undefined })
    expect(all.maybe('c')).toBe(null)
    expect(all.maybe('b')).toBe(null)
    expect(all.maybe('a')?.value).toBe(null)
  })

  test('a key is one of the object itself, not one that all objects inherit', () => {
    expect(new Given({}).maybe('toString')).toBe(null)
  })

  test('a matrix is a list of rows; a column is a plain list, or rows of one', () => {
    expect(
      given([
        [1, 2],
        [3, 4],
      ]).numbers(2, 2),
    ).toEqual(
      fromRows([
        [1, 2],
        [3, 4],
      ]),
    )
    expect(given([1, 2]).numbers(2, 1)).toEqual(fromRows([[1], [2]]))
    expect(given([[1], [2]]).numbers(2, 1)).toEqual(fromRows([[1], [2]]))
  })

  test('NaN, ±Infinity and −0 come through JSON as text', () => {
    for (const number of [
      Number.NaN,
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
      -0,
      0,
      1.5,
    ]) {
      const text = JSON.stringify(writtenNumber(number))
      expect(given(JSON.parse(text)).anyNumber()).toBe(number)
    }
  })
})

describe('what does not fit is refused in one sentence', () => {
  test.each<[unknown, (given: Given) => unknown, string]>([
    [3, (at) => at.text(), 'a text, got 3'],
    ['yes', (at) => at.boolean(), 'true or false, got "yes"'],
    ['1', (at) => at.number(), 'a finite number, got "1"'],
    [null, (at) => at.number(), 'a finite number, got null'],
    [Number.NaN, (at) => at.number(), 'a finite number, got NaN'],
    [JSON.parse('1e999'), (at) => at.number(), 'a finite number, got Infinity'],
    ['nan', (at) => at.anyNumber(), 'a finite number, got "nan"'],
    [1.5, (at) => at.whole(0), 'a whole number of at least 0, got 1.5'],
    [4, (at) => at.whole(1, 3), 'a whole number from 1 to 3, got 4'],
    ['c', (at) => at.oneOf(['a', 'b']), 'one of a, b, got "c"'],
    [[], (at) => at.object(), 'an object, got a list of 0'],
    [null, (at) => at.object(), 'an object, got null'],
    [{}, (at) => at.list(), 'a list, got an object'],
    [[1], (at) => at.list(2), 'a list of 2, got a list of 1'],
    [[], (at) => at.some(), 'at least one element, got a list of 0'],
    [[1], (at) => at.numbers(2, 1), 'a list of 2 finite numbers, got a list of 1'],
    [[[1]], (at) => at.numbers(2, 2), '2 × 2 finite numbers, got a list of 1'],
    ['x'.repeat(99), (at) => at.number(), `a finite number, got "${'x'.repeat(38)}…`],
  ])('%j', (value, read, sentence) => {
    expect(refusal(() => read(given(value)))).toBe(`here: expected ${sentence}`)
  })

  test('a number in a matrix is named by its row and column', () => {
    const matrix = given([
      [1, 2],
      [3, null],
    ])
    expect(refusal(() => matrix.numbers(2, 2))).toBe(
      'here[1][1]: expected a finite number, got null',
    )
  })

  test('a row of another length is named', () => {
    const matrix = given([[1, 2], [3]])
    expect(refusal(() => matrix.numbers(2, 2))).toBe(
      'here[1]: expected a list of 2 finite numbers, got a list of 1',
    )
  })

  test('a hole in a list is an element that is not there', () => {
    expect(refusal(() => given(Array(1)).list()[0]!.number())).toBe(
      'here[0]: expected a finite number, got nothing',
    )
  })

  test('a missing key is named with its path', () => {
    const all = new Given({ a: {} })
    expect(refusal(() => all.key('a').key('b'))).toBe(
      'a.b: expected this key to be there, got nothing',
    )
  })

  test('the whole, when it is at fault, is called the input', () => {
    expect(refusal(() => new Given(3).key('a'))).toBe('input: expected an object, got 3')
  })

  test('what is not JSON is refused in one line', () => {
    const sentence = refusal(() => Given.json('{"a":\n  oops}'))
    expect(sentence).toMatch(/^input: expected JSON, got something else \(.+\)$/)
    expect(sentence).not.toContain('\n')
    expect(refusal(() => Given.json(''))).toMatch(/^input: expected JSON/)
  })

  test('a bare NaN, as Python writes it, is named by its place', () => {
    const all = Given.json('{"a": [1, NaN, -Infinity ], "b":NaN, "text": "a,NaN"}')
    expect(refusal(() => all.key('a').list()[1]!.number())).toBe(
      'a[1]: expected a finite number, got "NaN"',
    )
    expect(all.key('a').list()[2]!.anyNumber()).toBe(Number.NEGATIVE_INFINITY)
    expect(all.key('text').text()).toBe('a,NaN')
    expect(refusal(() => Given.json('{"a": NaN,}'))).toMatch(/^input: expected JSON/)
  })

  test('the problem is there as data too, for other languages', () => {
    try {
      given(3).text()
    } catch (error) {
      expect((error as BadInput).problem).toEqual({
        at: 'here',
        expected: { kind: 'text' },
        got: '3',
      })
    }
    expect.assertions(1)
  })
})
