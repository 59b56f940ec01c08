import { expect, test } from 'vitest'
import type { Refused } from '../../../settings/index.ts'
import { editWords } from './index.ts'

test.each<readonly [Refused, english: string, korean: string]>([
  [
    { kind: 'empty' },
    'There is no number to take: W_hh keeps its value.',
    '입력한 수가 없어 W_hh의 값을 그대로 둡니다.',
  ],
  [
    { kind: 'no number', got: '"abc"' },
    '"abc" is not a finite number: W_hh keeps its value.',
    '"abc"는 유한한 수가 아니어서 W_hh의 값을 그대로 둡니다.',
  ],
  [
    { kind: 'no number', got: '"NaN"' },
    '"NaN" is not a finite number: W_hh keeps its value.',
    '"NaN"은 유한한 수가 아니어서 W_hh의 값을 그대로 둡니다.',
  ],
  [
    { kind: 'too large', got: '"1e999"', most: 65504 },
    '"1e999" is too large: numbers go from −65504 to 65504. W_hh keeps its value.',
    '"1e999"는 너무 큽니다. −65504에서 65504 사이의 수만 쓸 수 있어 W_hh의 값을 그대로 둡니다.',
  ],
  [
    { kind: 'shape', got: { rows: 2, cols: 2 }, expected: { rows: 3, cols: 3 } },
    'Pasted were 2 × 2 numbers, but W_hh has 3 × 3. It keeps its values.',
    '붙여넣은 것은 2 × 2인데 W_hh는 3 × 3입니다. 값을 그대로 둡니다.',
  ],
  [
    { kind: 'ragged', first: 3, row: 2, length: 2 },
    'Pasted were rows of different lengths: row 1 has 3, row 2 has 2. W_hh keeps its values.',
    '붙여넣은 행들의 길이가 다릅니다. 1행에는 3개, 2행에는 2개가 있습니다. W_hh의 값을 그대로 둡니다.',
  ],
])('what is refused, and that the old numbers stay: %o', (why, english, korean) => {
  expect(editWords.en.refused(why, 'W_hh')).toBe(english)
  expect(editWords.ko.refused(why, 'W_hh')).toBe(korean)
})

test('a number that is kept, and the way back to the one before', () => {
  const { en, ko } = editWords
  expect(en.kept('0.09998')).toBe('Kept as 0.09998: links carry numbers in half precision.')
  expect(ko.kept('0.09998')).toBe(
    '0.09998로 저장했습니다. 링크에는 반정밀도 수가 담기기 때문입니다.',
  )
  expect([en.resetEntry('+0.5'), ko.resetEntry('+0.5')]).toEqual([
    'Put back +0.5',
    '+0.5로 되돌리기',
  ])
})
