import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSeveral, type MatrixSize, typedMatrix, typedNumber } from './index.ts'

test.each([
  ['0.5', 0.5],
  [' -1.5e-2 ', -0.015],
  ['+.25', 0.25],
  ['−0.410', -0.41],
  ['-0', 0],
  ['65504', 65504],
])('%j is a number', (text, value) => expect(typedNumber(text)).toEqual({ value }))

test.each([
  ['', 'empty'],
  ['   ', 'empty'],
  ['abc', 'no number'],
  ['0x10', 'no number'],
  ['1,5', 'no number'],
  ['NaN', 'no number'],
  ['Infinity', 'no number'],
  ['-Infinity', 'no number'],
  ['∞', 'no number'],
  ['1e999', 'too large'],
  ['-1e999', 'too large'],
  ['65505', 'too large'],
])('%j is refused: %s', (text, kind) =>
  expect(typedNumber(text)).toMatchObject({ refused: { kind } }),
)

const square: MatrixSize = { rows: 2, cols: 2 }
const matrices: readonly (readonly [string, string])[] = [
  ['a spreadsheet', '1\t2\n-3\t4.5\n'],
  ['lines from Windows', '1 2\r\n-3 4.5\r\n'],
  ['commas', '1,2\n-3,4.5'],
  ['JSON', '[[1, 2], [-3, 4.5]]'],
  ['NumPy, printed', '[[ 1.   2. ]\n [-3.   4.5]]'],
  ['NumPy, as code', 'array([[ 1. ,  2. ],\n       [-3. ,  4.5]], dtype=float32)'],
  ['NumPy, called', 'np.array([[1, 2], [-3, 4.5]])'],
  [
    'PyTorch',
    "tensor([[ 1.0,  2.0],\n        [-3.0,  4.5]], device='cuda:0', dtype=torch.float64)",
  ],
  ['PyTorch, in a graph', 'tensor([[1., 2.],\n [-3., 4.5]], grad_fn=<AddBackward0>)'],
  ['semicolons', '[1 2; -3 4.5]'],
  ['true minus', '+1.0 +2.0\n−3.0 +4.5'],
]
test.each(matrices)('a matrix is read from %s', (_, text) => {
  expect(isSeveral(text)).toBe(true)
  expect(typedMatrix(text, square)).toEqual({ value: [1, 2, -3, 4.5] })
})

test('NumPy breaks a long row over lines', () =>
  expect(typedMatrix('[[1. 2.\n  3.]\n [4. 5.\n  6.]]', { rows: 2, cols: 3 })).toEqual({
    value: [1, 2, 3, 4, 5, 6],
  }))

test.each(['1,2,3', '1\n2\n3', '[[1],[2],[3]]', '[1 2 3]', '1;2;3'])(
  'a vector may lie or stand: %j',
  (text) => {
    expect(typedMatrix(text, { rows: 3, cols: 1 })).toEqual({ value: [1, 2, 3] })
    expect(typedMatrix(text, { rows: 1, cols: 3 })).toEqual({ value: [1, 2, 3] })
  },
)

test.each([
  ['1 2 3\n4 5 6', { kind: 'shape', got: { rows: 2, cols: 3 }, expected: square }],
  ['1 2 3 4', { kind: 'shape', got: { rows: 1, cols: 4 }, expected: square }],
  ['1 2\n3', { kind: 'ragged', row: 2, length: 1, first: 2 }],
  ['1 2\n3 four', { kind: 'no number', got: '"four"' }],
  ['1 2\n3 1e999', { kind: 'too large', got: '"1e999"' }],
  ['[[1, NaN], [2, 3]]', { kind: 'no number', got: '"NaN"' }],
  ['[]', { kind: 'empty' }],
])('%j does not fit', (text, refused) =>
  expect(typedMatrix(text, square)).toMatchObject({ refused }),
)

test.each(['', 'abc', '0.5', ' -3 ', '[0.5]', 'two words'])('%j is not several numbers', (text) =>
  expect(isSeveral(text)).toBe(false),
)

const real = fc.double({ min: -65504, max: 65504, noNaN: true }).map((value) => value + 0)
const matrix = fc
  .record({ rows: fc.integer({ min: 1, max: 6 }), cols: fc.integer({ min: 1, max: 6 }) })
  .chain((shape) =>
    fc.record({
      shape: fc.constant(shape),
      rows: fc.array(fc.array(real, { minLength: shape.cols, maxLength: shape.cols }), {
        minLength: shape.rows,
        maxLength: shape.rows,
      }),
    }),
  )
const numpy = (rows: readonly (readonly number[])[]) =>
  `array([${rows.map((row) => `[${row.join(', ')}]`).join(',\n       ')}], dtype=float64)`

test('any matrix comes back, however it is written', () =>
  fc.assert(
    fc.property(matrix, ({ shape, rows }) => {
      const value = rows.flat()
      for (const text of [
        rows.map((row) => row.join('\t')).join('\n'),
        rows.map((row) => row.join(', ')).join('\r\n'),
        JSON.stringify(rows),
        numpy(rows),
      ])
        expect(typedMatrix(text, shape)).toEqual({ value })
    }),
  ))

test('any text is a number, a matrix, or refused: nothing throws', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const reading of [typedNumber(text), typedMatrix(text, square)])
        expect('value' in reading || 'refused' in reading).toBe(true)
      expect(typeof isSeveral(text)).toBe('boolean')
    }),
  ))

test.each(['1 ', '[', 'array(', 'dtype=', 'a.', '(', ',\n', "device='", 'grad_fn=<'])(
  'a large paste of %j is read at once',
  (piece) => {
    // Work that grows with the square of the length would run into the time limit of a test.
    const reading = typedMatrix(piece.repeat(100_000), square)
    expect('value' in reading || 'refused' in reading).toBe(true)
  },
)
