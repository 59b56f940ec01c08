import { Given } from '../../door/index.ts'
import { isFiniteTensor } from '../../engine/index.ts'
import { train } from '../../training/index.ts'
import { readTraining } from '../case.ts'
import { command } from '../command.ts'
import { writtenTensors } from '../result.ts'

/** Refuses a run whose numbers overflow, by the iteration in which they do. */
const diverged = (n: number, got: string): never =>
  new Given(undefined, `iteration ${n + 1}`).fail({ kind: 'finite pass' }, got)

/** A training run: the loss of each iteration, and the parameters at the end. */
export const trainCommand = command(
  'train',
  { engine: { type: 'string', default: 'tape' } },
  (given, { engine }) => {
    new Given(engine, '--engine').oneOf(['tape'])
    const { training, iterations } = readTraining(given)
    const losses: number[] = []
    let { parameters } = training
    const run = train(training)
    for (let n = 0; n < iterations; n++) {
      const { loss, parameters: updated } = run.next().value
      if (!Number.isFinite(loss)) diverged(n, `a loss of ${loss}`)
      for (const [name, value] of Object.entries(updated))
        if (!isFiniteTensor(value)) diverged(n, `∞ or NaN in ${name}`)
      losses.push(loss)
      parameters = updated
    }
    return { losses, parameters: writtenTensors(parameters) }
  },
)
