import { type OpName, opNamed } from '../engine/index.ts'
import { numberIn, shapeIn, type Term } from './term.ts'

/** What is done with the terms of an equation. */
export type Operation =
  /** Added, each with its sign; a single one is handed on. */
  | { readonly kind: 'sum'; readonly signs: readonly (1 | -1)[] }
  /** Element by element. */
  | { readonly kind: 'times' }
  /** Rows by columns. */
  | { readonly kind: 'product' }
  /** A function of each entry, such as tanh. */
  | { readonly kind: 'apply'; readonly op: OpName }
  | { readonly kind: 'softmax' }
  /** −ln of the probability of the target, counted from 0. */
  | { readonly kind: 'surprise'; readonly target: number }
  /** dL · (p − onehot). */
  | { readonly kind: 'excess' }
  /** One below the other. */
  | { readonly kind: 'stack' }
  /** All entries of one term added up. */
  | { readonly kind: 'gather' }
  | { readonly kind: 'one' }
  | { readonly kind: 'clip'; readonly bound: number }
  /** m + g ⊙ g */
  | { readonly kind: 'squares' }
  /** βv + g */
  | { readonly kind: 'velocity'; readonly beta: number }
  /** W − ηg */
  | { readonly kind: 'downhill'; readonly rate: number }
  /** W − ηg/√(m + ε) */
  | { readonly kind: 'rooted'; readonly rate: number; readonly epsilon: number }

/** Which row, of which term, stands in a row of the stack. */
export function blockOf(terms: readonly Term[], row: number): { term: number; row: number } {
  let rest = row
  for (const [k, one] of terms.entries()) {
    const [rows] = shapeIn(one)
    if (rest < rows) return { term: k, row: rest }
    rest -= rows
  }
  throw new Error(`no row ${row} in this stack`)
}

/** One entry of what the terms make, worked out anew from their numbers. */
function entryMade(operation: Operation, terms: readonly Term[], entry: number): number {
  const at = (k: number) => numberIn(terms[k]!, entry)
  switch (operation.kind) {
    case 'sum':
      return operation.signs.reduce<number>((sum, one, k) => sum + one * at(k), 0)
    case 'times':
      return terms.reduce((made, _, k) => made * at(k), 1)
    case 'product':
      return rowTimesColumn(terms, entry)
    case 'apply':
      return opNamed(operation.op).forward([scalarOf(at(0))], {}).data[0]!
    case 'softmax':
      return opNamed('softmax').forward([terms[0]!.tensor], {}).data[entry]!
    case 'surprise':
      return -Math.log(numberIn(terms[0]!, operation.target))
    case 'excess':
      return numberIn(terms[0]!, 0) * (at(1) - at(2))
    case 'stack': {
      const [, cols] = shapeIn(terms[0]!)
      const block = blockOf(terms, Math.floor(entry / cols))
      return numberIn(terms[block.term]!, block.row * cols + (entry % cols))
    }
    case 'gather':
      return [...terms[0]!.tensor.data].reduce((sum, value) => sum + value, 0)
    case 'one':
      return 1
    case 'clip':
      return Math.min(operation.bound, Math.max(-operation.bound, at(0)))
    case 'squares':
      return at(0) + at(1) * at(1)
    case 'velocity':
      return operation.beta * at(0) + at(1)
    case 'downhill':
      return at(0) - operation.rate * at(1)
    case 'rooted':
      return at(0) - (operation.rate * at(1)) / Math.sqrt(at(2) + operation.epsilon)
  }
}

const scalarOf = (value: number) => ({ rows: 1, cols: 1, data: [value] })

function rowTimesColumn([a, b]: readonly Term[], entry: number): number {
  const [, inner] = shapeIn(a!)
  const [, cols] = shapeIn(b!)
  const [row, col] = [Math.floor(entry / cols), entry % cols]
  let sum = 0
  for (let k = 0; k < inner; k++)
    sum += numberIn(a!, row * inner + k) * numberIn(b!, k * cols + col)
  return sum
}

/** Far above what adding in another order changes, far below what a mistake does. */
const tolerance = 1e-9
/** Below it a number has no longer all its digits. */
const smallest = 2 ** -1022

/** Whether a recorded result is what the terms make. */
export function holdsFor(operation: Operation, terms: readonly Term[], result: Term): boolean {
  const { length } = result.tensor.data
  for (let entry = 0; entry < length; entry++) {
    const [made, told] = [entryMade(operation, terms, entry), numberIn(result, entry)]
    // A probability that has rounded to nothing cannot tell its logarithm; the op takes it from the logits.
    if (operation.kind === 'surprise' && numberIn(terms[0]!, operation.target) < smallest) continue
    const same = Object.is(made, told) || Math.abs(made - told) <= tolerance * (1 + Math.abs(told))
    if (!same) return false
  }
  return true
}
