import { expect, test } from 'vitest'
import { marksOf } from './compare.ts'

test.each<[string, answer: number, truth: number, largest: number, right: boolean]>([
  ['two significant digits', 0.038, 0.0381, 0.84, true],
  ['within 1 % of the largest', 0.03, 0.038, 0.84, true],
  ['off by more than that', 0.029, 0.038, 0.84, false],
  ['nothing where there is next to nothing', 0, 0.004, 0.84, true],
  ['the wrong sign, however near', -0.004, 0.004, 0.84, false],
  ['the wrong sign of noise', -1e-12, 1e-12, 0.84, true],
  ['two digits of the only entry', 0.11, 0.114, 0.114, true],
  ['one digit of the only entry', 0.1, 0.114, 0.114, false],
])('%s: %d for %d beside %d', (_, answer, truth, largest, right) =>
  expect(marksOf([answer, largest], [truth, largest])).toEqual([right, true]),
)
