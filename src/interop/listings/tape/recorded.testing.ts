import { multiplyOut, scalar, toRows } from '../../../engine/index.ts'
import { arrivalsOf, gradientOf, type Trace } from '../../../trace/index.ts'

/** For the tests: every value and gradient that the trace has recorded, as a script prints them. */
export function recorded(trace: Trace): Readonly<Record<string, readonly (readonly number[])[]>> {
  const { nodes, loss } = trace.tape
  const gradients = nodes.flatMap(({ id, name }) => {
    const last = arrivalsOf(trace, id).at(-1)
    const own = last === undefined ? null : gradientOf(trace.steps[last])
    const gradient = id === loss ? scalar(1) : own && multiplyOut(own)
    return gradient === null ? [] : [[`d ${name}`, toRows(gradient)] as const]
  })
  return Object.fromEntries([
    ...nodes.flatMap(({ op, name, value }) =>
      op === null ? [] : [[name, toRows(value)] as const],
    ),
    ...gradients,
  ])
}
