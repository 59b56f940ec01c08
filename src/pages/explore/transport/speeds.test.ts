import { expect, test } from 'vitest'
import { speedsWith } from './speeds.ts'

test.each([
  [1, [0.5, 1, 2, 4]],
  [3, [0.5, 1, 2, 3, 4]],
  [8, [0.5, 1, 2, 4, 8]],
  [0.25, [0.25, 0.5, 1, 2, 4]],
])('at speed %d there is a choice of it', (speed, choices) =>
  expect(speedsWith(speed)).toEqual(choices),
)
