import { scalar, startTape } from '../../engine/index.ts'
import { layoutOf } from '../../layout/index.ts'
import type { Source } from '../../scene/index.ts'
import { readTrace, record, type Trace, writeTrace } from '../../trace/index.ts'

/** For the tests: the loss ((x + y) · x)², where x and q fork. */
export function circuitTrace(): Trace {
  const tape = startTape()
  const [x, y] = [2, -3].map((value, k) =>
    tape.leaf('parameter', { symbol: 'xy'[k]! }, scalar(value)),
  )
  const q = tape.apply('add', [x!, y!], { symbol: 'q' })
  const p = tape.apply('mul', [q, x!], { symbol: 'p' })
  return record(tape.finish(tape.apply('mul', [p, p], { symbol: 'f' })), {
    update: { optimizer: 'sgd', rate: 0.1, epsilon: 0, clip: 1 },
  })
}

/** The same through a file. */
export const traceFromFile = (): Trace =>
  readTrace(JSON.parse(JSON.stringify(writeTrace(circuitTrace()))))

export const sourceOf = (trace: Trace): Source => ({ trace, layout: layoutOf(trace.tape) })
