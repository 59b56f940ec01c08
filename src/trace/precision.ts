import { type Gradient, isFactors, memo, type Tensor } from '../engine/index.ts'
import type { Step, Trace } from './trace.ts'

/** How finely the numbers of a record are stored. */
export type Precision = 'float64' | 'float32'

const isSingle = ({ data }: Tensor): boolean => {
  for (const value of data) if (!Object.is(Math.fround(value), value)) return false
  return true
}

const isSingleGradient = (gradient: Gradient): boolean =>
  isFactors(gradient)
    ? isSingle(gradient.left) &&
      isSingle(gradient.right) &&
      (gradient.rest === null || isSingleGradient(gradient.rest))
    : isSingle(gradient)

/** Whether what a step made is stored in single precision; sums may have been added up when the record was read. */
function isSingleStep(step: Step): boolean {
  switch (step.kind) {
    case 'backward':
      return isSingleGradient(step.share)
    case 'update':
      return isSingle(step.after)
    default:
      return true
  }
}

/** The precision in which a record was made: float32 where that can hold every value and every term of a gradient. */
export const precisionOf: (trace: Trace) => Precision = memo(({ tape, steps }) =>
  tape.nodes.every(({ value }) => isSingle(value)) && steps.every(isSingleStep)
    ? 'float32'
    : 'float64',
)
