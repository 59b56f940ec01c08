import { Given } from '../../door/index.ts'
import { train } from '../../training/index.ts'
import { readTraining } from '../case.ts'
import { command } from '../command.ts'
import { writtenTensors } from '../written.ts'

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
      const iteration = run.next().value
      losses.push(iteration.loss)
      parameters = iteration.parameters
    }
    return { losses, parameters: writtenTensors(parameters) }
  },
)
