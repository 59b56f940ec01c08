import type { Operation } from './operation.ts'

/** The terms, by number, that are added up to the result or handed on to it: their digits stand below its digits. */
export function addendsOf(operation: Operation, count: number): readonly number[] {
  switch (operation.kind) {
    case 'sum':
    case 'stack':
    case 'gather':
      return Array.from({ length: count }, (_, k) => k)
    case 'excess':
      return [1, 2]
    case 'velocity':
      return [0, 1]
    case 'squares':
    case 'downhill':
    case 'rooted':
    case 'clip':
      return [0]
    case 'times':
    case 'product':
    case 'apply':
    case 'softmax':
    case 'surprise':
    case 'one':
      return []
  }
}
