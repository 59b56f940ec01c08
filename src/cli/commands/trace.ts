import { writeTrace } from '../../trace/index.ts'
import { readCase } from '../case.ts'
import { command } from '../command.ts'
import { recordCase, resultOf } from '../result.ts'

/** One pass: its loss, values and gradients; with `--steps` the whole trace. */
export const traceCommand = command('trace', { steps: { type: 'boolean' } }, (given, { steps }) => {
  const pass = readCase(given)
  const trace = recordCase(pass)
  return steps ? writeTrace(trace) : resultOf(pass, trace)
})
