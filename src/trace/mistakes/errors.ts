import {
  memo,
  multiplyOut,
  type Node,
  parametersOf,
  type Tensor,
  zeros,
} from '../../engine/index.ts'
import { arrivalsOf, backwardEnd } from '../known.ts'
import type { Trace } from '../trace.ts'
import { arrivalAt, honestOf } from './honest.ts'
import { firstWrong, wrongAt } from './wrong.ts'

/** How far the gradient of a parameter is from what it should be. */
export interface GradientError {
  readonly node: Node
  /** ‖is − should be‖ / ‖should be‖; 0 where they are the same, ∞ where it should be zero and is not. */
  readonly relative: number
  /** The step of the first wrong arrival, null where it ends right. */
  readonly from: number | null
}

/** A parameter's gradient at the end of the backward pass; zeros where nothing arrived. */
function finalOf(trace: Trace, { id, value }: Node): Tensor {
  const total = arrivalAt(trace, arrivalsOf(trace, id).at(-1) ?? -1)?.total
  return total ? multiplyOut(total) : zeros(value.rows, value.cols)
}

function sizeOf(numbers: Iterable<number>): number {
  let sum = 0
  for (const value of numbers) sum += value * value
  return Math.sqrt(sum)
}

/** Each parameter in its order, with how wrong its gradient is when the backward pass has ended. */
export const errorsOf = memo((trace: Trace): readonly GradientError[] => {
  const end = backwardEnd(trace)
  return parametersOf(trace.tape).map((node): GradientError => {
    if (!wrongAt(trace, node.id, end)) return { node, relative: 0, from: null }
    const [is, should] = [finalOf(trace, node), finalOf(honestOf(trace), node)]
    const apart = sizeOf(Float64Array.from(is.data, (value, k) => value - should.data[k]!))
    const size = sizeOf(should.data)
    return { node, relative: apart / size, from: firstWrong(trace, node.id) }
  })
})
