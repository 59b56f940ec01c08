import type { Given } from '../../door/index.ts'
import { type Gradient, outer, type Shape, type Tensor, tensor } from '../../engine/index.ts'

/** rows·cols numbers, row-major and flat. */
export function readTensor(given: Given, [rows, cols]: Shape): Tensor {
  const numbers = given.list(rows * cols).map((number) => number.anyNumber())
  return tensor(rows, cols, numbers)
}

/** Flat numbers, or the factors {left, right} of left·rightᵀ. */
export function readGradient(given: Given, [rows, cols]: Shape): Gradient {
  if (Array.isArray(given.value)) return readTensor(given, [rows, cols])
  return outer(readTensor(given.key('left'), [rows, 1]), readTensor(given.key('right'), [cols, 1]))
}
